/**
 * The notebooks over folders that lack what they look for: one run a folder, and every test that looks at what it
 * left. What a single chart says that has nothing to draw is tested in `tests/draw/`.
 */
import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { withFolder } from "../support/folder.ts";
import { assertSays, type NotebookRun, notebookRun } from "../support/notebook_run.ts";

const urlOf = (path: string) => new URL(path, import.meta.url);
const HOHHOT = Deno.readTextFileSync(urlOf("../../data/reports/hohhot-2014.txt"));

const LACKING = "五、存在的主要问题\n一是部分单位从事公开工作的人手不足。\n";
const TEXT = "全年主动公开政府信息55条,深入推进政务公开,加强政策解读。".repeat(6);
const OTHER = "不断完善公开制度,拓宽公开渠道,公开政府信息70条。".repeat(6);
const PASSAGE = "各单位认真学习政府信息公开条例<全文>及有关规定。";

/** A report that states how much was disclosed, and nothing on requests, reconsideration or channels. */
function silent(place: string, year: number, text = TEXT): string {
  return `${place}${year}年政府信息公开工作年度报告\n一、概述\n${text}\n`;
}

/** Runs notebooks over a folder of these files, without coded figures. */
function runOver(
  files: Readonly<Record<string, string>>,
  look: (run: NotebookRun) => void | Promise<void>,
  only?: readonly string[],
): Promise<void> {
  return withFolder(files, async (reports) => {
    const parameters = { reports, coded: "" };
    await using run = await notebookRun({ lang: "en", parameters, ...only && { only } });
    await look(run);
  });
}

/** Every notebook has saved a chart, or says that it cannot draw one. */
function assertStated({ notebooks, charts, said }: NotebookRun): void {
  const numbers = notebooks.map(({ name }) => name.slice(0, 2));
  const mute = numbers.filter((number) =>
    !charts.some((chart) => chart.startsWith(`${number}_`)) &&
    !/^Cannot (?:draw|show)/m.test(said(number))
  );
  assertEquals(mute, []);
}

Deno.test("The notebooks take a dozen copies of one report for one", async () => {
  const text = `${HOHHOT}\n${LACKING}`;
  const copies = Array.from({ length: 12 }, (_, index) => [`copy-${index}.txt`, text]);
  await runOver(Object.fromEntries(copies), (run) => {
    const { charts, out } = run;
    assertStated(run);
    assert(charts.some((name) => name.startsWith("02_request_volumes")), charts.join(", "));
    const frame = (name: string) => pl.readParquet(`${out}/frames/${name}.parquet`);
    const reports = frame("reports");
    assertEquals([reports.height, reports.filter(pl.col("canonical")).height], [12, 1]);
    assertEquals(frame("volumes").getColumn("value").toArray(), [290]);
    assertEquals(charts.filter((name) => name.startsWith("08_")), []);
    assertSays(run, "08", "Reports: n = 1, with");
    assertSays(run, "08", "one of them has no words to compare");
    assertSays(run, "08", "the spread of words: fewer than two reports");
    assertSays(run, "08", "fewer than two have words");
    assertEquals(new Set(frame("dispersion").getColumn("parts").toArray()), new Set([1]));
    assertSays(run, "09", "none of 12 reports has another to compare with");
    assertSays(run, "10", "Of 1 reports 1 have a part on problems");
  }, ["01", "02", "08", "09", "10"]);
});

Deno.test("The notebooks say what two reports without figures of requests cannot show", async () => {
  const files = { "a.txt": silent("甲县", 2018), "b.txt": silent("乙市", 2016, OTHER) };
  await runOver(files, (run) => {
    assertStated(run);
    // Volumes, reconsideration and channels: nothing of these is drawn.
    assertEquals(run.charts.filter((name) => /^0[234]_/.test(name)), []);
    // Words: one of the groups of years has none.
    const words = run.charts.filter((name) => /^08_.*png$/.test(name));
    assertEquals(words, ["08_dispersion.png", "08_term_share.png"]);
    assertSays(run, "08", "one of them has no words to compare");
    assertSays(run, "09", "No passage is the same word for word in two reports.");
    assertSays(run, "10", "Of 2 reports 0 have a part on problems");
    assertSays(run, "10", "was found in none of 2 reports");
  }, ["02", "03", "04", "08", "09", "10"]);
});

Deno.test("The notebooks say what a folder cannot show of which no file can be read", async () => {
  await runOver({ "empty.txt": "", "scan.pdf": "%PDF-1.7\n" }, (run) => {
    assertStated(run);
    assertEquals(run.charts.filter((name) => /^0[234]_/.test(name)), []);
  }, ["01", "02", "05", "06", "07", "08", "10"]);
});

Deno.test("Notebook 09 shows a copied passage beside its source, as text", async () => {
  const later = `${PASSAGE}全县新设政府信息查阅场所三处,方便群众就近查阅。`;
  const files = {
    "a-2017.txt": silent("甲县", 2017, PASSAGE),
    "a-2018.txt": silent("甲县", 2018, later),
  };
  await runOver(files, (run) => {
    assertSays(run, "09", "a-2018 · a-2017");
    assertSays(run, "09", "条例&lt;全文&gt;及");
    assertSays(run, "09", "Reports with an earlier one of the issuer: 1");
  }, ["09"]);
});

Deno.test("The notebooks on figures run to their end over tables with blank cells", () =>
  withFolder({}, async (reports) => {
    const source = urlOf("../reports/example-county-2022/source.docx");
    await Deno.copyFile(fileURLToPath(source), `${reports}/example-county-2022.docx`);
    const only = ["02", "04", "05"];
    await using run = await notebookRun({ lang: "zh", parameters: { reports, coded: "" }, only });
    assertEquals(run.notebooks.length, only.length);
  }));

Deno.test("Notebook 02 takes reports without issuer for no series", async () => {
  const unnamed = (year: number, count: number) =>
    `${year}年政府信息公开工作年度报告\n${year}年,收到政府信息公开申请${count}件。`;
  const files = {
    "one.txt": unnamed(2016, 12),
    "two.txt": unnamed(2016, 30),
    "three.txt": unnamed(2017, 40),
  };
  await runOver(files, (run) => {
    const volumes = pl.readParquet(`${run.out}/frames/volumes.parquet`);
    assertEquals(volumes.sort("value").select("issuer", "year", "value").rows(), [
      [null, 2016, 12],
      [null, 2016, 30],
      [null, 2017, 40],
    ]);
    const said = "the highest is three 2017: 40. Issuers seen in more than one year: 0.";
    assertSays(run, "02", said);
  }, ["02"]);
});
