import { f64, pick, recordsOf, requireColumns, schemas, str } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/**
 * How often each term occurs in each report that has it: `report`, `term` (str), `count` and `words`, all
 * those of the report (f64), by term and report. The sections of the frame `terms` are added up. Ten thousand
 * reports have some millions of such rows, which are no objects for that reason.
 */
export function tally(terms: DataFrame): DataFrame {
  const counted = requireColumns(terms, COUNTED, "terms")
    .withColumn(pl.col("count").cast(pl.Float64));
  const words = wordsOf(counted);
  return counted.groupBy("report", "term").agg(pl.col("count").sum())
    .join(words, { on: "report" })
    .sort(["term", "report"])
    .select("report", "term", "count", "words");
}

const COUNTED = pick(schemas.terms, "report", "term", "count");

/** How many words each report has, by report. */
export function wordsOf(terms: DataFrame): DataFrame {
  return terms.groupBy("report").agg(pl.col("count").sum().alias("words")).sort("report");
}

/** Of each term how often it occurs, and in how many reports, by term. */
export function totalsOf(tallied: DataFrame) {
  const totals = tallied.groupBy("term")
    .agg(pl.col("count").sum(), pl.col("report").count().cast(pl.Float64).alias("reports"))
    .sort("term");
  return recordsOf(totals, { term: str, count: f64, reports: f64 }, "totals");
}

/** The sum of counts. */
export function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
