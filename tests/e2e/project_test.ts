/** A project as a new user makes, fills, checks, runs and watches it; the library's own folder stays as it is. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fillProject } from "../support/fill_project.ts";
import { withFolder } from "../support/folder.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const TESTED = "A new user makes a project, fills it, checks it, runs it and watches it";

Deno.test(TESTED, () =>
  withFolder({}, async (folder) => {
    const before = await gitStatus();
    const root = join(folder, "澄湖 project");
    assertEquals((await task("new", root)).code, 0);
    await fillProject(root);

    const checked = await task("check", root, "--lang", "en");
    assertEquals(checked.code, 1);
    const faults = checked.said.split("\n").filter((line) => line.startsWith("✗"));
    assertEquals(faults.map((line) => line.slice(2, line.search(/[,:]/))), [
      ...["澄湖市2020.doc", "澄湖市2024.ofd", "李四.csv"],
    ]);
    assertEquals(
      faults.at(-1),
      '✗ 李四.csv, line 3: value "九五" is not a number; the row is left out',
    );
    assertStringIncludes(checked.said, "indicators.csv: added 1 (disclosure.open_days)");
    assertStringIncludes(checked.said, "Notebooks that ran: 11 / 11");

    const run = await task("notebooks", root, "--lang", "en");
    assertEquals(run.code, 0, run.said);
    for (const said of ["澄湖市2020.doc", "澄湖市2024.ofd", "save it as PDF"]) {
      assertStringIncludes(run.said, said);
    }
    const status = await column(join(root, "out/frames/files.csv"), "file", "status");
    assertEquals(status["澄湖市2016.txt"], "read");
    assertEquals(status["澄湖市2020.doc"], "refused");
    const own = await Deno.readTextFile(join(root, "out/notebooks/11_open_days.ipynb"));
    assertStringIncludes(own, "政府开放日活动场次14次");
    const figures = await Deno.readTextFile(join(root, "out/frames/figures.csv"));
    assert(
      /^澄湖市2016,.*,applications\.received,67,件,corrected,/m.test(figures),
      "the correction was applied",
    );

    await watched(root);
    assertEquals(await gitStatus(), before);
  }));

/** Drops one more file under `watch`, and waits until the run that it caused is over. */
async function watched(root: string): Promise<void> {
  const process = new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "watch", root, "--only", "02", "--lang", "en"],
    cwd: ROOT,
    stdout: "piped",
    stderr: "null",
  }).spawn();
  let said = "";
  let runs = 0;
  try {
    for await (const text of process.stdout.pipeThrough(new TextDecoderStream())) {
      said += text;
      const over = said.split("Watching ").length - 1;
      if (over > runs && ++runs === 1) {
        const report = "澄湖市2023年政府信息公开工作年度报告\n全市共收到政府信息公开申请101件。\n";
        await Deno.writeTextFile(join(root, "reports/澄湖市2023.txt"), report);
      } else if (runs === 2) break;
    }
  } finally {
    process.kill("SIGTERM");
    await process.status;
  }
  assertStringIncludes(said, "Changed: 澄湖市2023.txt");
  const volumes = await Deno.readTextFile(join(root, "out/frames/volumes.csv"));
  assertStringIncludes(volumes, "澄湖市2023");
}

async function task(name: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", name, ...args],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  const said = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
  return { code, said };
}

/** The cells of one column by those of another. */
async function column(path: string, by: string, name: string): Promise<Record<string, string>> {
  const [header = "", ...rows] = (await Deno.readTextFile(path)).replace("\ufeff", "").split(
    "\r\n",
  );
  const [key, value] = [by, name].map((column) => header.split(",").indexOf(column));
  return Object.fromEntries(
    rows.map((row) => row.split(",")).map((row) => [row[key!], row[value!]]),
  );
}

async function gitStatus(): Promise<string> {
  const { stdout } = await new Deno.Command("git", { args: ["status", "--porcelain"], cwd: ROOT })
    .output();
  return new TextDecoder().decode(stdout);
}
