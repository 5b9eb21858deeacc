import pl, { type DataFrame } from "nodejs-polars";

/** What the measures of this folder count by. */
export interface Tally {
  /** Words of each report, in the order of the frame. */
  readonly words: ReadonlyMap<string, number>;
  /** Count of each term in each report that has it. */
  readonly terms: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Adds the sections of the frame `terms` up. */
export function tally(terms: DataFrame): Tally {
  const sums = terms.groupBy("report", "term").agg(pl.col("count").sum().alias("count"));
  const order = new Map<string, number>();
  for (const report of terms.getColumn("report").unique().sort()) order.set(String(report), 0);
  const [reports, names, counts] = ["report", "term", "count"].map((name) =>
    sums.getColumn(name).toArray()
  ) as [string[], string[], number[]];
  const byTerm = new Map<string, Map<string, number>>();
  for (const [index, term] of names.entries()) {
    const report = reports[index]!;
    const count = counts[index]!;
    order.set(report, order.get(report)! + count);
    const inReports = byTerm.get(term);
    if (inReports === undefined) byTerm.set(term, new Map([[report, count]]));
    else inReports.set(report, count);
  }
  return { words: order, terms: byTerm };
}

/** The sum of counts. */
export function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}
