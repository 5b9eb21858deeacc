import { fileURLToPath } from "node:url";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { pl } from "@/mod.ts";
import { type ExecutedNotebook, runNotebooks } from "@/run/mod.ts";
import { withFolder } from "./support/folder.ts";
import { notebookFiles } from "./support/notebook.ts";

const textOf = (path: string) => Deno.readTextFileSync(new URL(path, import.meta.url));
const HOHHOT = textOf("../data/reports/hohhot-2014.txt");

/** A report that states how much was disclosed, and nothing on requests, reconsideration or channels. */
const SILENT = "甲县2018年政府信息公开工作年度报告\n2018年,全县共主动公开政府信息55条。";
const ALSO_SILENT = "乙市2017年政府信息公开工作年度报告\n2017年,全市共主动公开政府信息70条。";

Deno.test("The notebooks run to their end over one report", async () => {
  await runOver({ "hohhot-2014.txt": HOHHOT }, ({ notebooks, charts }) => {
    assertTold(notebooks, charts);
    assert(charts.some((name) => name.startsWith("02_request_volumes")), charts.join(", "));
  });
});

for (
  const [what, files] of [
    ["one report that tells nothing on requests", { "silent.txt": SILENT }],
    ["reports without figures of requests", { "a.txt": SILENT, "b.txt": ALSO_SILENT }],
    ["no report that can be read", { "empty.txt": "", "scan.pdf": "%PDF-1.7\n" }],
  ] as const
) {
  Deno.test(`The notebooks run to their end over ${what}, and say what they cannot show`, async () => {
    await runOver(files, ({ notebooks, charts }) => {
      assertTold(notebooks, charts);
      // Volumes, reconsideration and channels: nothing of these is drawn.
      assertEquals(charts.filter((name) => /^0[234]_/.test(name)), []);
    });
  });
}

Deno.test("The notebooks take fifty copies of one report for one", async () => {
  const copies = Array.from({ length: 50 }, (_, index) => [`copy-${index + 10}.txt`, HOHHOT]);
  await runOver(Object.fromEntries(copies), ({ notebooks, charts, out }) => {
    assertTold(notebooks, charts);
    const reports = pl.readParquet(`${out}/frames/reports.parquet`);
    assertEquals([reports.height, reports.filter(pl.col("canonical")).height], [50, 1]);
    const volumes = pl.readParquet(`${out}/frames/volumes.parquet`);
    assertEquals(volumes.getColumn("value").toArray(), [290]);
  });
});

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

Deno.test("Notebook 02 takes reports without issuer for no series", async () => {
  const unnamed = (year: number, count: number) =>
    `${year}年政府信息公开工作年度报告\n${year}年,收到政府信息公开申请${count}件。`;
  const files = {
    "one.txt": unnamed(2016, 12),
    "two.txt": unnamed(2016, 30),
    "three.txt": unnamed(2017, 40),
  };
  const isVolumes = (path: string) => path.includes("/02_");
  await runOver(files, ({ notebooks, out }) => {
    const volumes = pl.readParquet(`${out}/frames/volumes.parquet`);
    assertEquals(volumes.sort("value").select("issuer", "year", "value").rows(), [
      [null, 2016, 12],
      [null, 2016, 30],
      [null, 2017, 40],
    ]);
    const said = JSON.stringify(notebooks[0]!.notebook.cells.at(-2)!.outputs);
    assertStringIncludes(
      said,
      "the highest is three 2017: 40. Issuers seen in more than one year: 0.",
    );
  }, isVolumes);
});

/** What a run over a folder has given. */
interface Outcome {
  readonly notebooks: readonly ExecutedNotebook[];
  /** The names of the files of charts. */
  readonly charts: readonly string[];
  readonly out: string;
}

/** Runs the notebooks over a folder of these files, without coded figures, and checks that none fails. */
async function runOver(
  files: Readonly<Record<string, string>>,
  check: (outcome: Outcome) => void,
  isWanted: (path: string) => boolean = () => true,
): Promise<void> {
  await withFolder(files, async (reports) => {
    await withFolder({}, async (out) => {
      const paths = notebookFiles().map((file) => fileURLToPath(file)).filter(isWanted);
      const parameters = { reports, coded: "" };
      const options = { out, lang: "en", parameters, timeLimit: 120_000 } as const;
      const { notebooks } = await runNotebooks(paths, options);
      assertEquals(notebooks.map(({ failure }) => failure), notebooks.map(() => null));
      const charts = await Array.fromAsync(Deno.readDir(`${out}/charts`), ({ name }) => name)
        .catch(() => []);
      check({ notebooks, charts, out });
    });
  });
}

/** Every notebook has saved a chart, or says that it cannot draw one. */
function assertTold(notebooks: readonly ExecutedNotebook[], charts: readonly string[]): void {
  const silent = notebooks.filter(({ name, notebook }) => {
    const outputs = notebook.cells.flatMap((cell) => cell.outputs ?? []);
    const texts = outputs.map((output) => "data" in output ? output.data["text/plain"] : "");
    return !charts.some((chart) => chart.startsWith(name.slice(0, 3))) &&
      !texts.some((text) => /^Cannot (?:draw|show)/.test(String(text)));
  });
  assertEquals(silent.map(({ name }) => name), []);
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
  assertStringIncludes(shown, "条例&lt;全文&gt;及");
  assertStringIncludes(shown, "Reports with an earlier one of the issuer: 1");
});
