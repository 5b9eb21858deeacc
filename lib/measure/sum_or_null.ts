import pl, { type Expr } from "nodejs-polars";

/**
 * The sum of a column within a group, or null where the group has nothing but nulls: there Polars'
 * own `sum` says 0.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { sumOrNull } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame([pl.Series("cases", [null, null], pl.Float64)]);
 * assertEquals(frame.select(sumOrNull("cases")).toRecords(), [{ cases: null }]);
 * ```
 */
export function sumOrNull(column: string): Expr {
  const values = pl.col(column);
  return pl.when(values.isNotNull().any()).then(values.sum()).otherwise(pl.lit(null)).alias(column);
}
