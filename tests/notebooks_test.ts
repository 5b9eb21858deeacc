/** The command `deno task notebooks`, as far as it runs no notebook; `tests/e2e/run_test.ts` runs some. */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { main } from "@/notebooks.ts";
import { readForRun } from "@/read_for_run.ts";
import { withFolder } from "./support/folder.ts";
import { printedBy } from "./support/printed_by.ts";

const COMMAND = fileURLToPath(new URL("../lib/notebooks.ts", import.meta.url));

const run = (args: readonly string[]) => printedBy(() => main(args));

for (
  const [args, message] of [
    [["--nope"], "Unknown option '--nope'"],
    [["--reports", "no-such-folder"], "there is no such folder"],
    [["--coded", "no-such-file.csv"], "there is no such file"],
    [["--only", "02,zz"], 'Cannot find a notebook named "zz…"'],
  ] as const
) {
  Deno.test(`deno task notebooks ${args.join(" ")} prints what is wrong and the usage, status 2`, async () => {
    const { code, out, error } = await run(args);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(error, message);
    assertStringIncludes(error, "Usage: deno task notebooks");
  });
}

Deno.test("deno task notebooks takes no file for a folder of reports", async () => {
  const { code, error } = await run(["--reports", COMMAND]);
  assertEquals(code, 2);
  assertStringIncludes(error, 'notebooks.ts": it is a file; give the folder that it is in');
});

Deno.test("deno task notebooks rejects what no selected notebook takes, before it reads anything", async () => {
  const notebook = (source: string) => {
    const cell = { cell_type: "code", id: "a", metadata: { tags: ["parameters"] }, outputs: [] };
    const cells = [{ ...cell, execution_count: null, source }];
    return JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 5 });
  };
  const files = {
    "notebooks/01_a.ipynb": notebook("const p = params({ years: [2008, 2024] });"),
    "notebooks/02_b.ipynb": notebook("const p = params({});"),
    "reports/a.txt": "",
    "gongkai.json": "{}",
    "codings/coding.csv": "",
  };
  await withFolder(files, async (folder) => {
    const { code, out, error } = await run([folder, "--only", "02", "--years", "2012"]);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(error, 'Cannot set the parameter "years": no selected notebook takes it');
  });
});

Deno.test("deno task notebooks --help prints the usage alone, status 0", async () => {
  const { code, out, error } = await run(["--help"]);
  assertEquals([code, error], [0, ""]);
  assertStringIncludes(out, "Usage: deno task notebooks");
});

Deno.test("deno task notebooks runs no notebook where the folder is empty: one clear error, status 1", async () => {
  await withFolder({ "reports/reports.csv": "file\n" }, async (folder) => {
    const args = ["--reports", `${folder}/reports`, "--coded", "", "--out", `${folder}/out`];
    const { code, out, error } = await run(args);
    assertEquals([code, out, error.split("\n").length], [1, "", 1]);
    assertStringIncludes(error, "the folder holds no file but what is passed over: reports.csv");
    assertStringIncludes(error, "put reports into it");
    assertEquals(existsSync(`${folder}/out/notebooks`), false);
  });
});

Deno.test("deno task notebooks says of each file why it was refused where none could be read", async () => {
  await withFolder({ "reports/年报2020.doc": "\0\x01", "reports/b.txt": "" }, async (folder) => {
    const args = ["--reports", `${folder}/reports`, "--coded", "", "--out", `${folder}/out`];
    const { code, error } = await run([...args, "--lang", "en"]);
    assertEquals(code, 1);
    assertStringIncludes(error, "Cannot read any report");
    assertStringIncludes(error, "Files: 2: read 0, refused 2");
    assertStringIncludes(error, "  年报2020.doc: Cannot read a binary file");
    assert(!error.includes("Usage"), error);
    const files = await Deno.readTextFile(`${folder}/out/frames/files.csv`);
    assertStringIncludes(files, "年报2020.doc,refused,,2020,");
  });
});

Deno.test("readForRun() counts files, figures, findings and rows of codings, and shows how far it is", async () => {
  const report = (year: number) =>
    `保定市${year}年政府信息公开工作年度报告\n${year}年,全市共收到信息公开申请183件。`;
  const header =
    "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by\n";
  const row = (value: string) =>
    `甲市人民政府,prefecture,government,,2016,applications.received,${value},exact,https://a.example/,narrative,opening,甲\n`;
  const files = {
    "reports/a.txt": report(2018),
    "reports/b.txt": report(2007),
    "reports/c.doc": "\0\x01",
    "reports/Thumbs.db": "x",
    "codings/me.csv": header + row("12") + row("twelve"),
  };
  await withFolder(files, async (folder) => {
    const steps: string[] = [];
    const reading = await readForRun(
      { reports: `${folder}/reports`, coded: `${folder}/codings` },
      {
        project: null,
        out: `${folder}/out`,
        lang: "en",
        onFile: (done, of) => steps.push(`${done}/${of}`),
      },
    );
    assertEquals(steps, ["1/3", "2/3", "3/3"]);
    const { files, refused, parsed, coded, findings, sheets } = reading;
    assertEquals(
      files,
      { read: 1, joined: 0, refused: 1, other_text: 0, outside_years: 1, passed_over: 1 },
    );
    assertEquals(refused.map(({ file }) => file), ["c.doc"]);
    assertEquals([parsed, coded], [{ reports: 1, figures: 1 }, { reports: 1, figures: 1 }]);
    assertEquals(sheets, [{ file: "me.csv", rows: 2, taken: 1 }]);
    assert(findings.error >= 2, "the refused file and the row");
    const written = Array.from(Deno.readDirSync(`${folder}/out/frames`), ({ name }) => name);
    assertEquals(written.filter((name) => name.endsWith(".csv")).toSorted(), [
      ...["checks.csv", "figures.csv", "files.csv", "findings.csv", "numbers.csv", "panel.csv"],
      ...["reports.csv", "sentences.csv"],
    ]);
  });
});

Deno.test({
  name: "deno task watch goes on where nothing can be read, and names what it watches, status 130",
  ignore: Deno.build.os === "windows",
  fn: () =>
    withFolder({ "reports/Thumbs.db": "x" }, async (folder) => {
      const args = ["--reports", `${folder}/reports`, "--coded", "", "--out", `${folder}/out`];
      const process = new Deno.Command(Deno.execPath(), {
        args: ["run", "-A", COMMAND, "--watch", "--lang", "en", ...args],
        env: { NO_COLOR: "1" },
        stdout: "piped",
        stderr: "piped",
      }).spawn();
      let printed = "";
      for await (const text of process.stdout.pipeThrough(new TextDecoderStream())) {
        printed += text;
        if (/^Watching .*\n/m.test(printed)) process.kill("SIGINT");
      }
      const said = await new Response(process.stderr).text();
      assertEquals((await process.status).code, 130);
      assertStringIncludes(
        printed,
        "Watching notebooks, reports, codebook, lexicon, corrections, examples\n",
      );
      assertStringIncludes(said, "the folder holds no file");
    }),
});
