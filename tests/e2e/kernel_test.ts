/** The kernel in front of Deno's, by nbclient and in JupyterLab. */
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { startKernel } from "@/kernel/mod.ts";
import type { Output } from "@/run/notebook.ts";
import { temporaryFolder, writeNotebook } from "../run/temporary.ts";
import { startLab } from "./_lab.ts";
import { gone } from "./_gone.ts";
import { needing } from "./_needing.ts";
import { plainOutputs } from "./_plain_outputs.ts";

const OUT = fileURLToPath(new URL("../../out/e2e/kernel", import.meta.url));
const PYTHON = fileURLToPath(new URL("../../.venv/bin/python", import.meta.url));

/** Cells whose syntax is wrong, and what is seen of them. */
const WRONG = [
  ["table(frames.figures", "1 | table(frames.figures"],
  ["const ok = 1;\nlet x = ;", "2 | let x = ;"],
  ["const a = [1,2", "1 | const a = [1,2"],
  ["measure?", "1 | measure?"],
] as const;

needing(
  ["jupyter"],
  "nbclient shows what is wrong with the syntax of a cell, and goes on",
  async () => {
    await using folder = await temporaryFolder();
    await writeNotebook(folder, "syntax", [...WRONG.map(([code]) => code), "1 + 1"]);
    const outputs = await executed(folder.path, "syntax");
    checkWrong(outputs);
    assertEquals(plainOutputs(outputs.at(-1)!), [{ "text/plain": "2" }]);
  },
);

needing(
  ["chromium", "jupyter"],
  "JupyterLab shows what is wrong with the syntax of a cell",
  async () => {
    await using folder = await temporaryFolder();
    await writeNotebook(folder, "syntax", WRONG.map(([code]) => code));
    await using lab = await startLab(folder.path, `${folder.path}/settings`);
    const { page, begin, untilKernelIs, outputs } = await lab.open("syntax.ipynb");
    for (const cell of WRONG.keys()) {
      await begin(cell);
      await page.waitForFunction(
        `jupyterapp.shell.currentWidget.content.widgets[${cell}].model.outputs.length === 1`,
      );
    }
    await untilKernelIs("idle");
    checkWrong(await outputs());
    await Deno.mkdir(OUT, { recursive: true });
    await page.screenshot({ path: `${OUT}/syntax.png` });
  },
);

const PIDS = `[Deno.ppid, Deno.pid].join()`;

needing(
  [],
  "A kernel ends with the process in front of it, and that one with the kernel",
  async () => {
    for (const killed of [0, 1]) {
      await using folder = await temporaryFolder();
      await using kernel = await startKernel({
        cwd: folder.path,
        environment: { TMPDIR: folder.path },
        timeLimit: 30_000,
      });
      const pids = Promise.withResolvers<string>();
      await kernel.execute(`console.log(${PIDS})`, ({ type, content }) => {
        if (type === "stream") pids.resolve(String(content.text));
      });
      const both = (await pids.promise).split(",").map(Number);
      Deno.kill(both[killed]!, "SIGKILL");
      await gone(both);
      assertEquals(Array.from(Deno.readDirSync(folder.path)), []);
    }
  },
);

needing(
  [],
  "A runner that is killed leaves no kernel and no file, also while a cell computes",
  async () => {
    await using folder = await temporaryFolder();
    const path = await writeNotebook(folder, "01_long", [
      `Deno.writeTextFileSync("pids.txt", ${PIDS}); for (;;) {}`,
    ]);
    const options = { out: `${folder.path}/out`, lang: "en", parameters: {}, timeLimit: 60_000 };
    await Deno.writeTextFile(
      `${folder.path}/run.ts`,
      `import { runNotebooks } from "@/run/mod.ts";
     await runNotebooks(${JSON.stringify([path])}, ${JSON.stringify(options)});`,
    );
    const temporary = `${folder.path}/temporary`;
    await Deno.mkdir(temporary);
    await using runner = new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--quiet", `${folder.path}/run.ts`],
      env: { TMPDIR: temporary },
    }).spawn();
    const pids = (await written(`${folder.path}/pids.txt`)).split(",").map(Number);
    runner.kill("SIGKILL");
    await gone(pids);
    assertEquals(Array.from(Deno.readDirSync(temporary)), []);
  },
);

/** The outputs of the cells of a notebook that nbclient runs. */
async function executed(folder: string, name: string): Promise<readonly (readonly Output[])[]> {
  const { success, stderr } = await new Deno.Command(PYTHON, {
    args: [
      ...["-m", "nbconvert", "--to", "notebook", "--execute", "--allow-errors"],
      ...["--output", "executed", `${folder}/${name}.ipynb`],
    ],
  }).output();
  assert(success, new TextDecoder().decode(stderr));
  const { cells } = JSON.parse(await Deno.readTextFile(`${folder}/executed.ipynb`));
  return cells.map(({ outputs }: { readonly outputs: readonly Output[] }) => outputs);
}

/** Each cell has one output: the error, with the line and a mark under the place. */
function checkWrong(outputs: readonly (readonly Output[])[]): void {
  for (const [index, [, line]] of WRONG.entries()) {
    const shown = plainOutputs(outputs[index]!);
    assertEquals(shown.length, 1);
    const { error, message } = shown[0] as { readonly error: string; readonly message: string };
    assertEquals(error, "SyntaxError");
    assertStringIncludes(message, line);
    assertStringIncludes(message, "~");
  }
}

/** The text of a file, once it is there. */
async function written(path: string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const text = await Deno.readTextFile(path).catch(() => "");
    if (text !== "") return text;
    await delay(50);
  }
  throw new Error(`"${path}" was not written`);
}
