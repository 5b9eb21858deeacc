/** The cells of docs/analysis.md, run as they stand; where pandas is there, its answers are the same. */
import { assert, assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import * as gk from "@/mod.ts";
import { needing } from "./_needing.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PYTHON = `${ROOT}out/e2e/python/bin/python`;

/** Lines that a task may have. */
const LONGEST = 5;

const page = await Deno.readTextFile(`${ROOT}docs/analysis.md`);
const cellsOf = (language: string) =>
  Array.from(
    page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "gs")),
    ([, code]) => code!,
  );

let folder: string | undefined;

Deno.test("the cells of docs/analysis.md run, and tasks have at most five lines", async () => {
  await inFolder();
  await answersOfCells();
});

needing(["python"], "pandas gives the answers of docs/analysis.md", async () => {
  await inFolder();
  const answers = (await answersOfCells()).filter((answer) => answer !== undefined);
  assertEquals(answers.length, 7);
  const [first, ...tasks] = cellsOf("python");
  const shown = "import json\nprint(json.dumps(answer, default=float, ensure_ascii=False))\n";
  const script = [first, ...tasks.map((task) => task + shown)].join("\n");
  await Deno.writeTextFile("tasks.py", script);
  const { code, stdout, stderr } = await new Deno.Command(PYTHON, { args: ["tasks.py"] }).output();
  assertEquals(code, 0, new TextDecoder().decode(stderr));
  const lines = new TextDecoder().decode(stdout).trim().split("\n").map((line) => JSON.parse(line));
  assertEquals(lines, answers);
});

/** A folder with what the page takes for granted: data, a table of population, two codings. */
async function inFolder(): Promise<void> {
  if (folder === undefined) {
    const made = folder = await Deno.makeTempDir();
    addEventListener("unload", () => Deno.removeSync(made, { recursive: true }));
  }
  Deno.chdir(folder);
  await Deno.symlink(`${ROOT}data`, "data").catch(() => {});
  const population =
    "division_code,year,population\n350211,2014,580000\n530125,2022,385000\n999999,2014,1\n";
  await Deno.writeTextFile("population.csv", population);
  const coding = (value: number) => `report,code,value\na,fees.total,1\nb,fees.total,${value}\n`;
  await Deno.writeTextFile("coder-a.csv", coding(2));
  await Deno.writeTextFile("coder-b.csv", coding(3));
}

/** What each cell of TypeScript answers; undefined where it draws or shows. */
async function answersOfCells(): Promise<unknown[]> {
  const [first, ...tasks] = cellsOf("ts");
  const answers: unknown[] = [];
  for (const task of tasks) {
    assert(task.trim().split("\n").length <= LONGEST, task);
    const plain = `${first}\n${task}`.replace(/ as const\b/g, "").replaceAll("!.", ".").replace(
      /(first|second)!/g,
      "$1",
    );
    const names = Object.keys(gk).filter((name) => name !== "default");
    const AsyncFunction = (async () => {}).constructor as new (...args: string[]) => (
      ...values: unknown[]
    ) => Promise<unknown>;
    const run = new AsyncFunction(
      ...names,
      `${plain}; return typeof answer === "undefined" ? undefined : answer;`,
    );
    answers.push(await run(...names.map((name) => gk[name as keyof typeof gk])));
  }
  return answers;
}
