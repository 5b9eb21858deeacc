import pl, { type DataFrame } from "nodejs-polars";
import { groupsOf } from "./_groups.ts";

/**
 * The rows that `pool` and `quantiles` leave out of every group: those whose rank or kind, or a
 * column of `by`, is not known. Unlike bodies would be joined there.
 *
 * Throws a `RangeError` for an unknown name.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { ungrouped } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame({
 *   report: ["a", "b"],
 *   rank: ["county", null],
 *   kind: ["government", "government"],
 * });
 * assertEquals(ungrouped(measures).getColumn("report").toArray(), ["b"]);
 * ```
 */
export function ungrouped(measures: DataFrame, by: readonly string[] = []): DataFrame {
  const [first, ...others] = groupsOf(measures, by, "group").map((name) => pl.col(name).isNull());
  return measures.filter(others.reduce((either, other) => either.or(other), first!));
}
