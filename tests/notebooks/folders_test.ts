/**
 * Some notebooks over folders that lack what they look for; all of them over poorer ones are part of `deno task e2e`. What a
 * single chart says that has nothing to draw is tested in `tests/draw/`.
 */
import { assert, assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { assertSays } from "../support/notebook_run.ts";
import { assertStated, runOver, silent } from "./_poor_folder.ts";

const HOHHOT = Deno.readTextFileSync(
  new URL("../../data/reports/hohhot-2014.txt", import.meta.url),
);
const LACKING = "五、存在的主要问题\n一是部分单位从事公开工作的人手不足。\n";
const PASSAGE = "各单位认真学习政府信息公开条例<全文>及有关规定。";

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
    assertSays(run, "08", "1 report of 1 issuer with");
    assertSays(run, "08", "below 5 a group the words are those of single reports");
    assertSays(run, "08", "the spread of words: fewer than two reports");
    assertSays(run, "08", "fewer than two have words");
    assertEquals(new Set(frame("dispersion").getColumn("parts").toArray()), new Set([1]));
    assertSays(run, "09", "none of 12 reports has another to compare with");
    assertSays(run, "10", "a part on problems is found in 1 report of 1 issuer");
  }, ["01", "02", "08", "09", "10"]);
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
    assertSays(run, "09", "Compared with an earlier report of the issuer: 1 report of 1 issuer");
  }, ["09"]);
});

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
    const said = "A number of requests is stated in 3 reports of 3 issuers";
    assertSays(run, "02", said);
    assertSays(run, "02", "Issuers with several years: 0.");
  }, ["02"]);
});
