import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
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
  return [...new Set(names.map((name) => name.replace(/\..*$/, "")))].sort();
}

/** A notebook with a chart that is not drawn says so, and why. */
function checkSaid({ name, notebook }: ExecutedNotebook, drawn: readonly string[]): void {
  const said = JSON.stringify(notebook.cells.flatMap(({ outputs = [] }) => outputs));
  const [number = ""] = name.split("_");
  const planned = JSON.stringify(notebook.cells).match(/publish\(/g)?.length ?? 0;
  const missing = drawn.filter((chart) => chart.startsWith(number)).length < planned;
  if (missing) assert(said.includes("Cannot draw"), name);
}
