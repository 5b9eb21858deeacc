import { f64, pick, recordsOf, requireColumns, schemas, str } from "@/frame/mod.ts";
import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";

/**
 * How often each term occurs in each report that has it: `report`, `term` (str), `count` and `words`, all
 * those of the report (f64), by term and report. The sections of the frame `terms` are added up. Ten thousand
 * reports have some millions of such rows, which are no objects for that reason, and are made once of a frame.
 */
export function tally(terms: DataFrame): DataFrame {
  const known = tallies.get(terms);
  if (known !== undefined) return known;
  const counted = requireColumns(terms, COUNTED, "terms").lazy()
    .withColumn(pl.col("count").cast(pl.Float64));
  const words = counted.groupBy("report").agg(pl.col("count").sum().alias("words"));
  const tallied = counted.groupBy(["report", "term"]).agg(pl.col("count").sum())
    .join(words, { on: "report" })
    .sort(["term", "report"])
    .select("report", "term", "count", "words")
    .collectSync();
  tallies.set(terms, tallied);
  return tallied;
}

const COUNTED = pick(schemas.terms, "report", "term", "count");
const tallies = new WeakMap<DataFrame, DataFrame>();

/** How many words each report has, by report. */
export function wordsOf(tallied: DataFrame): DataFrame {
  return tallied.lazy().groupBy("report").agg(pl.col("words").first()).sort("report").collectSync();
}

/** Of each term how often it occurs, and in how many reports, by term. */
export function totalsOf(tallied: LazyDataFrame) {
  const totals = tallied.groupBy("term")
    .agg(pl.col("count").sum(), pl.col("report").count().cast(pl.Float64).alias("reports"))
    .sort("term").collectSync();
  return recordsOf(totals, { term: str, count: f64, reports: f64 }, "totals");
}

/** The sum of counts. */
export function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
