/**
 * Some notebooks over folders that lack what they look for; all of them over poorer ones are part of `deno task e2e`. What a
 * single chart says that has nothing to draw is tested in `tests/draw/`.
 */
import { assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { assertSays } from "../support/notebook_run.ts";
import { runOver, silent } from "./_poor_folder.ts";

const PASSAGE = "各单位认真学习政府信息公开条例<全文>及有关规定。";

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
