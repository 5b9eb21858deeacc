/**
 * The run of all notebooks in Chinese; the one in English, and notebook 08 without nodejieba, are part of
 * `deno task e2e`.
 */
import { assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { needsNodejieba } from "../support/nodejieba.ts";
import { testWholeRun } from "./_whole_run.ts";

const run = testWholeRun("zh");

needsNodejieba("Notebook 08 cuts with nodejieba, and draws two charts of words", async () => {
  const { out, charts, said } = await run();
  const [row] = pl.readParquet(`${out}/frames/segmenter.parquet`).toRecords();
  assertEquals([row?.segmenter, row?.notice_en], ["nodejieba", null]);
  assertEquals(said("08").includes("未能使用 nodejieba"), false);
  // Five reports are too few for the chart of keyness.
  assertEquals(charts.filter((name) => /^08_.*png$/.test(name)).length, 2);
});
