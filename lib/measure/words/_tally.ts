import { pick, recordsOf, requireColumns, schemas } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** The counts that the measures of this folder use. */
export interface Tally {
  /** Words of each report, in the order of the frame. */
  readonly words: ReadonlyMap<string, number>;
  /** Count of each term in each report that has it. */
  readonly terms: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Adds the sections of the frame `terms` up. */
export function tally(terms: DataFrame): Tally {
  requireColumns(terms, COUNTED, "terms");
  const sums = terms.groupBy("report", "term").agg(pl.col("count").sum().alias("count"));
  const order = new Map<string, number>();
  for (const report of terms.getColumn("report").unique().sort()) order.set(String(report), 0);
  const byTerm = new Map<string, Map<string, number>>();
  for (const { report, term, count } of recordsOf(sums, COUNTED, "terms")) {
    order.set(report, order.get(report)! + count);
    const inReports = byTerm.get(term);
    if (inReports === undefined) byTerm.set(term, new Map([[report, count]]));
    else inReports.set(report, count);
  }
  return { words: order, terms: byTerm };
}

const COUNTED = pick(schemas.terms, "report", "term", "count");

/** The sum of counts. */
export function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
