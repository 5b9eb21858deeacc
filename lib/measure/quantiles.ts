import pl, { type DataFrame } from "nodejs-polars";
import { groupsOf } from "./_groups.ts";

/**
 * How measures spread within groups of reports: a frame with the columns `by`, then `rank`, `kind`,
 * `measure`, `component` (str), `reports` (i32), and `low`, `q1`, `median`, `q3`, `high` (f64): the
 * lowest value, the quartiles and the highest. Quartiles lie between two values in proportion to
 * their rank (linear interpolation, type 7 of R. J. Hyndman and Y. Fan, "Sample quantiles in
 * statistical packages", The American Statistician 50, 1996, pp. 361–365).
 *
 * Each report counts once, bodies of different rank or kind are never joined, and rows of which they,
 * or a column of `by`, are not known are in no group: `ungrouped` has them. Quartiles of few
 * reports say little: `reports` says how many there are.
 *
 * `by` names columns of `measures`, as `["province"]`; an unknown name throws a `RangeError`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { quantiles } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame({
 *   rank: ["county", "county", "county", "county"],
 *   kind: ["government", "government", "government", "government"],
 *   measure: ["volume", "volume", "volume", "volume"],
 *   component: ["applications.received", "applications.received", "applications.received", "applications.received"],
 *   value: [1, 2, 3, 10],
 * });
 * const [group] = quantiles(measures, []).select("q1", "median", "q3", "reports").toRecords();
 * assertEquals(group, { q1: 1.75, median: 2.5, q3: 4.75, reports: 4 });
 * ```
 */
export function quantiles(measures: DataFrame, by: readonly string[]): DataFrame {
  const bodies = groupsOf(measures, by, "group");
  const groups = [...new Set([...bodies, "measure", "component"])];
  const value = pl.col("value").cast(pl.Float64);
  const quantile = (q: number) => value.quantile(q, "linear");
  return measures
    .dropNulls(bodies)
    .filter(pl.col("value").isNotNull())
    .lazy()
    .groupBy(groups, true)
    .agg(
      value.count().cast(pl.Int32).alias("reports"),
      value.min().alias("low"),
      quantile(0.25).alias("q1"),
      quantile(0.5).alias("median"),
      quantile(0.75).alias("q3"),
      value.max().alias("high"),
    )
    .collectSync();
}
