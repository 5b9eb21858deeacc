import { assertEquals, assertStringIncludes } from "@std/assert";
import { temporaryFolder } from "./temporary.ts";

const main = new URL("../../lib/notebooks.ts", import.meta.url).pathname;

function command(args: readonly string[]): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", main, ...args],
    env: { NO_COLOR: "1" },
    stdout: "piped",
    stderr: "piped",
  });
}

async function printedBy(args: readonly string[]) {
  const { code, stdout, stderr } = await command(args).output();
  const [printed, said] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, printed: printed!, said: said! };
}

for (
  const [args, message] of [
    [["--nope"], "Unknown option '--nope'"],
    [["--reports", "no-such-folder"], "there is no such folder"],
    [["--coded", "no-such-file.csv"], "there is no such file"],
    [["--only", "zz"], 'Cannot find a notebook named "zz…"'],
  ] as const
) {
  Deno.test(`deno task notebooks ${args.join(" ")} prints what is wrong and the usage, status 2`, async () => {
    const { code, printed, said } = await printedBy(args);
    assertEquals([code, printed], [2, ""]);
    assertStringIncludes(said, message);
    assertStringIncludes(said, "Usage: deno task notebooks");
  });
}

Deno.test("deno task notebooks --help prints the usage alone, status 0", async () => {
  const { code, printed, said } = await printedBy(["--help"]);
  assertEquals([code, said], [0, ""]);
  assertStringIncludes(printed, "Usage: deno task notebooks");
});

const REPORT = "甲县人民政府2018年政府信息公开工作年度报告\n2018年,收到政府信息公开申请12件。\n";

/** The options that run the first notebook on a folder of these reports, without coded figures. */
async function optionsIn(path: string, reports: Readonly<Record<string, string>>) {
  await Deno.mkdir(`${path}/reports`);
  for (const [name, text] of Object.entries(reports)) {
    await Deno.writeTextFile(`${path}/reports/${name}`, text);
  }
  return ["--only", "01", "--reports", `${path}/reports`, "--coded", "", "--out", `${path}/out`];
}

Deno.test("deno task notebooks prints each notebook and the page, status 0", async () => {
  await using folder = await temporaryFolder();
  const { code, printed, said } = await printedBy(
    await optionsIn(folder.path, { "a.txt": REPORT }),
  );
  const [notebook = "", ...others] = printed.trim().split("\n");
  assertEquals([code, said, others], [0, "", [`${folder.path}/out/index.html`]]);
  assertStringIncludes(notebook, "01_read_one_report  ok");
});

Deno.test("deno task notebooks says where a notebook failed, and still writes the page, status 1", async () => {
  await using folder = await temporaryFolder();
  const { code, printed, said } = await printedBy(await optionsIn(folder.path, {}));
  assertEquals([code, printed.trim().split("\n").at(-1)], [1, `${folder.path}/out/index.html`]);
  assertStringIncludes(said, "01_read_one_report.ipynb, code cell 3");
  assertStringIncludes(said, "the folder holds no file");
});

Deno.test({
  name: "deno task watch names what it watches, no coded file where none is wanted, status 130",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    await using folder = await temporaryFolder();
    const process = command(["--watch", ...await optionsIn(folder.path, {})]).spawn();
    let printed = "";
    for await (const text of process.stdout.pipeThrough(new TextDecoderStream())) {
      printed += text;
      if (/^Watching .*\n/m.test(printed)) process.kill("SIGINT");
    }
    await process.stderr.cancel();
    assertEquals((await process.status).code, 130);
    assertStringIncludes(
      printed,
      "\nWatching notebooks, reports, codebook, lexicon, corrections, examples\n",
    );
  },
});
