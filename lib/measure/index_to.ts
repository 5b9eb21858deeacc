import { choices } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { isWhole } from "./_is_whole.ts";

/** Options of {@linkcode indexTo}. */
export interface IndexOptions {
  /** The year that is 100. */
  readonly base: number;
  /** The columns that distinguish series; default: `measure`, `component`, `issuer`. */
  readonly by?: readonly string[];
}

/**
 * A frame with the columns `base_value` (f64), the value of the series in the base year, and
 * `index` (f64), 100 × value / base value, added. Both are null for a series without a value in the
 * base year, and for a row with a null in a column of `by`, as an issuer that is not stated: it
 * belongs to no series. The index is null, too, where the base value is 0. Where `coverage` says that
 * only the opening of a report was read, its value is no base and has no index.
 *
 * Takes a frame with the columns `year` and `value`, as `measures` or `totals` gives it. Throws a
 * `RangeError` for a column that the frame does not have, and for a series with two values in the
 * base year.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { indexTo } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const volumes = pl.DataFrame({
 *   issuer: ["甲县", "甲县", "乙县"],
 *   year: [2014, 2015, 2015],
 *   value: [40, 50, 7],
 * });
 * const indexed = indexTo(volumes, { base: 2014, by: ["issuer"] });
 * assertEquals(indexed.select("index").rows(), [[100], [125], [null]]);
 * ```
 */
export function indexTo(
  frame: DataFrame,
  { base, by = ["measure", "component", "issuer"] }: IndexOptions,
): DataFrame {
  const unknown = [...by, "year", "value"].find((name) => !frame.columns.includes(name));
  if (unknown !== undefined) {
    throw new RangeError(
      `Cannot index by "${unknown}": no such column; there are ${choices(unknown, frame.columns)}`,
    );
  }
  const bases = frame
    .filter(pl.col("year").eq(base).and(pl.col("value").isNotNull()).and(isWhole(frame)))
    .dropNulls([...by])
    .select(...by, pl.col("value").cast(pl.Float64).alias("base_value"));
  if (bases.unique({ subset: [...by] }).height < bases.height) {
    throw new RangeError(`Cannot index to ${base}: a series has two values in it`);
  }
  const ratio = pl.col("value").div(pl.col("base_value")).mul(pl.lit(100));
  return frame
    .join(bases, { on: [...by], how: "left", maintainOrder: "left" })
    .withColumn(
      pl.when(pl.col("base_value").gt(0).and(isWhole(frame))).then(ratio).otherwise(pl.lit(null))
        .alias("index"),
    );
}
