import pl, { type DataFrame } from "nodejs-polars";
import type { TermOptions } from "./options.ts";
import { tally, totalsOf, wordsOf } from "./_tally.ts";

/**
 * Which terms distinguish a report from the others: `report`, `term` (str), `count`, `words`,
 * `reports` (i32: how many have the term) and `tf_idf` (f64), by report, the highest first.
 *
 * tf_idf = count / words · ln(N / reports), with N the number of reports in the frame (G. Salton
 * and C. Buckley, "Term-weighting approaches in automatic text retrieval", Information Processing &
 * Management 24, 1988, pp. 513–523). A term of every report weighs 0, and so does all of a single
 * report.
 *
 * `terms` is the frame of that name. Default of `minCount`: 1.
 *
 * @example
 * ```ts
 * import { words } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const terms = pl.DataFrame({
 *   report: ["a", "a", "b"],
 *   term: ["公开", "扶贫", "公开"],
 *   count: [1, 1, 2],
 * });
 * const [first, second] = words.tfIdf(terms).toRecords();
 * assertEquals([first?.term, first?.tf_idf], ["扶贫", 0.5 * Math.log(2)]);
 * assertEquals([second?.term, second?.tf_idf], ["公开", 0]);
 * ```
 */
export function tfIdf(
  terms: DataFrame,
  { omit = new Set(), minCount = 1 }: TermOptions = {},
): DataFrame {
  const counts = tally(terms);
  const { height } = wordsOf(counts);
  const weighed = totalsOf(counts.lazy()).filter(({ term, count }) =>
    !omit.has(term) && count >= minCount
  );
  const rarities = weighed.map(({ reports }) => Math.log(height / reports));
  const ofTerms = pl.DataFrame([
    pl.Series("term", weighed.map(({ term }) => term), pl.String),
    pl.Series("reports", weighed.map(({ reports }) => reports), pl.Float64),
    pl.Series("rarity", rarities, pl.Float64),
  ]);
  const integers = ["count", "words", "reports"].map((name) => pl.col(name).cast(pl.Int32));
  return counts.lazy().join(ofTerms.lazy(), { on: "term" })
    .withColumn(pl.col("count").div(pl.col("words")).mul(pl.col("rarity")).alias("tf_idf"))
    .select("report", "term", ...integers, "tf_idf")
    .sort(["report", "tf_idf", "term"], [false, true, false])
    .collectSync();
}
