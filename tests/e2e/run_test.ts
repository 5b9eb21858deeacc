/** The command `deno task notebooks` as a process, with notebooks that it runs. */
import { assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";
import { withFolder } from "../support/folder.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const report = (year: number, count: number) =>
  `甲县人民政府${year}年政府信息公开工作年度报告\n${year}年,收到政府信息公开申请${count}件。\n`;

async function notebooks(...args: readonly string[]) {
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "notebooks", ...args],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
  }).output();
  const [printed, said] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, lines: printed!.trim().split("\n"), said: said! };
}

Deno.test("deno task notebooks reads, runs, sums up, and keeps the page whole after --only", () =>
  withFolder({
    "reports/n2018.txt": report(2018, 12),
    "reports/n2019.doc": "\0\x01",
    "reports/n2020.txt": report(2020, 14),
  }, async (folder) => {
    const given = ["--reports", `${folder}/reports`, "--coded", "", "--out", `${folder}/out`];
    const first = await notebooks(...given, "--lang", "en", "--only", "01,07");
    assertEquals([first.code, first.said], [0, ""]);
    assertEquals(first.lines.at(-1), `${folder}/out/index.html`);
    const all = first.lines.join("\n");
    assertStringIncludes(all, "3 of 3 files done\n");
    assertStringIncludes(all, "01_read_one_report  ok");
    assertStringIncludes(
      all,
      "Files: 3: read 2, refused 1\n  n2019.doc: Cannot read a binary file",
    );
    assertStringIncludes(all, "Reports: 2, figures: 2\n");
    const coverage = await Deno.readTextFile(`${folder}/out/frames/coverage.csv`);
    assertStringIncludes(coverage, "2019,refused");
    const page = () => Deno.readTextFile(`${folder}/out/index.html`);
    assertStringIncludes(await page(), "n2019.doc: Cannot read a binary file");

    const second = await notebooks(
      ...given,
      "--lang",
      "en",
      "--years",
      "2019-2020",
      "--only",
      "07",
    );
    assertEquals(second.code, 0);
    assertStringIncludes(
      second.lines.join("\n"),
      "Notebooks: 2 (1 of this run, the others of earlier runs), all run to the end",
    );
    const mixed = await page();
    assertStringIncludes(mixed, "01_read_one_report");
    assertStringIncludes(mixed, "what differs: data, years");
  }));
