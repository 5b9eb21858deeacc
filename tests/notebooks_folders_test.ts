import { fileURLToPath } from "node:url";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { type ExecutedNotebook, runNotebooks } from "@/run/mod.ts";
import { withFolder } from "./support/folder.ts";
import { notebookFiles } from "./support/notebook.ts";

/** A report that states how much was disclosed, and nothing on requests, reconsideration or channels. */
const SILENT = "甲县2018年政府信息公开工作年度报告\n2018年,全县共主动公开政府信息55条。";

/** A report that states how many requests there were, and how they ended. */
const TELLING = "甲县人民政府2018年政府信息公开工作年度报告\n" +
  "2018年,全县共收到政府信息公开申请9件。答复9件,其中同意公开5件,同意部分公开1件,不同意公开3件。";

/** What notebook 07 can map of any report that tells issuer and year. */
const MAPPED = [
  "07_coverage",
  "07_reports_by_form",
  "07_reports_by_level",
  "07_reports_by_province",
];

const TOLD = [
  "01_reading_map",
  "02_request_spread",
  "02_request_volumes",
  "06_disclosure_rate",
  "06_outcomes",
  ...MAPPED,
  "07_volume_spread",
];

for (
  const [what, files, drawn] of [
    ["one report that tells nothing on requests", { "silent.txt": SILENT }, [
      "01_reading_map",
      ...MAPPED,
    ]],
    ["no report that can be read", { "empty.txt": "", "scan.pdf": "%PDF-1.7\n" }, []],
    ["one report", { "telling.txt": TELLING }, TOLD],
    [
      "fifty copies of one report under other names",
      Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`copy-${index}.txt`, TELLING])),
      TOLD,
    ],
  ] as const
) {
  Deno.test(`The notebooks run to their end over ${what}, without coded figures`, async () => {
    await withFolder(files, async (reports) => {
      await withFolder({}, async (out) => {
        const { notebooks } = await runNotebooks(
          notebookFiles().map((file) => fileURLToPath(file)),
          {
            out,
            lang: "en",
            parameters: { reports, coded: "" },
            timeLimit: 120_000,
          },
        );
        assertEquals(notebooks.map(({ failure }) => failure), notebooks.map(() => null));
        assertEquals(await chartsIn(out), drawn);
        for (const notebook of notebooks) checkSaid(notebook, drawn);
      });
    });
  });
}

Deno.test("The notebooks run to their end over a report of tables with blank cells", async () => {
  const source = new URL("./reports/example-county-2022/source.docx", import.meta.url);
  await withFolder({}, async (reports) => {
    await Deno.copyFile(source, `${reports}/example-county-2022.docx`);
    await withFolder({}, async (out) => {
      const { notebooks } = await runNotebooks(
        notebookFiles().map((file) => fileURLToPath(file)),
        { out, lang: "zh", parameters: { reports, coded: "" }, timeLimit: 120_000 },
      );
      assertEquals(notebooks.map(({ failure }) => failure), notebooks.map(() => null));
    });
  });
});

/** The names of the charts that a run saved. */
async function chartsIn(out: string): Promise<string[]> {
  const names = await Array.fromAsync(Deno.readDir(`${out}/charts`), ({ name }) => name)
    .catch(() => []);
  return [...new Set(names.map((name) => name.replace(/(\.manifest)?\.[a-z]+$/, "")))].sort();
}

/** A notebook with a chart that is not drawn says so, and why. */
function checkSaid({ name, notebook }: ExecutedNotebook, drawn: readonly string[]): void {
  const said = JSON.stringify(notebook.cells.flatMap(({ outputs = [] }) => outputs));
  const [number = ""] = name.split("_");
  const planned = JSON.stringify(notebook.cells).match(/publish\(/g)?.length ?? 0;
  const missing = drawn.filter((chart) => chart.startsWith(number)).length < planned;
  if (missing) assert(said.includes("Cannot draw"), name);
}
const PASSAGE = "各单位认真学习政府信息公开条例<全文>及有关规定。";
const LACKING = "五、存在的主要问题\n一是部分单位从事公开工作的人手不足。\n";

/** A report of a county for a year. */
function reportFor(year: number, text: string): string {
  return `甲县人民政府${year}年政府信息公开工作年度报告\n一、概述\n${text}\n`;
}

/** What the notebooks on words say and show of a folder, by name: the texts and the HTML of their outputs. */
async function wordsOf(files: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  await withFolder(files, async (reports) => {
    await withFolder({}, async (out) => {
      const paths = notebookFiles().map((file) => fileURLToPath(file))
        .filter((path) => /\b(?:09|10)_/.test(path));
      const parameters = { reports, coded: "" };
      const { notebooks } = await runNotebooks(paths, {
        out,
        lang: "en",
        parameters,
        timeLimit: 120_000,
      });
      for (const { name, notebook, failure } of notebooks) {
        assertEquals(failure, null);
        const outputs = notebook.cells.flatMap((cell) => cell.outputs ?? []);
        said.set(name.slice(0, 2), JSON.stringify(outputs));
      }
    });
  });
  return said;
}

Deno.test("The notebooks on words say what fifty copies of one report cannot show", async () => {
  const text = reportFor(2018, PASSAGE) + LACKING;
  const copies = Array.from({ length: 50 }, (_, index) => [`copy-${index}.txt`, text]);
  const said = await wordsOf(Object.fromEntries(copies));
  assertStringIncludes(said.get("09")!, "how much is copied cannot be told");
  assertStringIncludes(said.get("09")!, "none of 50 reports has another to compare with");
  assertStringIncludes(said.get("10")!, "Of 1 reports 1 have a part on problems");
});

Deno.test("The notebooks on words say what a report without a section on problems cannot show", async () => {
  const said = await wordsOf({ "silent.txt": reportFor(2018, PASSAGE) });
  assertStringIncludes(said.get("09")!, "No passage stands word for word in two reports.");
  assertStringIncludes(said.get("10")!, "Of 1 reports 0 have a part on problems");
  assertStringIncludes(said.get("10")!, "was found in none of 1 reports");
});

Deno.test("Notebook 09 shows a copied passage beside its source, as text", async () => {
  const { "09": shown = "" } = Object.fromEntries(
    await wordsOf({
      "a-2017.txt": reportFor(2017, PASSAGE),
      "a-2018.txt": reportFor(2018, `${PASSAGE}全县新设政府信息查阅场所三处,方便群众就近查阅。`),
    }),
  );
  assertStringIncludes(shown, "**a-2018** · **a-2017**");
  assertStringIncludes(shown, "条例&#60;全文&#62;及");
  assertStringIncludes(shown, "Reports with an earlier one of the issuer: 1");
});
