import pl, { type DataFrame } from "nodejs-polars";
import { groupsOf } from "./_groups.ts";
import { sumOrNull } from "./sum_or_null.ts";

/**
 * Pools measures over groups of reports: a frame with the columns `by`, then `rank`, `kind`,
 * `measure`, `component` (str), `numerator` and `denominator` (f64, sums over the reports),
 * `pooled` (f64, their quotient), `mean` (f64, of the reports' values, each report counting once)
 * and `reports` (i32).
 *
 * Bodies of different rank or kind are never joined, since a province's report counts its counties
 * in, and rows of which they, or a column of `by`, are not known are in no group: `ungrouped` has
 * them. A count has no denominator: its `numerator` is the sum, its `pooled` null. No interval is
 * given: cases cluster in reports.
 *
 * `by` names columns of `measures`, as `["province", "year"]`; an unknown name throws a
 * `RangeError`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { pool } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame({
 *   year: [2018, 2018],
 *   rank: ["county", "county"],
 *   kind: ["government", "government"],
 *   measure: ["outcome_share", "outcome_share"],
 *   component: ["outcomes.granted", "outcomes.granted"],
 *   numerator: [1, 30],
 *   denominator: [2, 40],
 *   value: [0.5, 0.75],
 * });
 * const [group] = pool(measures, ["year"]).toRecords();
 * assertEquals(group?.pooled, 31 / 42);
 * assertEquals(group?.mean, 0.625);
 * assertEquals(group?.reports, 2);
 * ```
 */
export function pool(measures: DataFrame, by: readonly string[]): DataFrame {
  const bodies = groupsOf(measures, by, "pool");
  const groups = [...new Set([...bodies, "measure", "component"])];
  return measures
    .dropNulls(bodies)
    .lazy()
    .groupBy(groups, true)
    .agg(
      sumOrNull("numerator"),
      sumOrNull("denominator"),
      pl.col("value").mean().alias("mean"),
      pl.col("value").count().cast(pl.Int32).alias("reports"),
    )
    .withColumns(pl.col("numerator").div(pl.col("denominator")).alias("pooled"))
    .select(...groups, "numerator", "denominator", "pooled", "mean", "reports")
    .collectSync();
}
