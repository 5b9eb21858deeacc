import { alphaOver, type Metric } from "./_alpha_over.ts";

/**
 * The reliability of codings by any number of coders: 1 − Dₒ / Dₑ, the disagreement observed within
 * cells over that expected between all values (K. Krippendorff, "Computing Krippendorff's
 * alpha-reliability", University of Pennsylvania, 2011). A cell is the list of values that coders
 * gave it; those with fewer than two are left out.
 *
 * The distance of two values is 0 or 1 (`nominal`), the square of the number of values between them,
 * each of the two counting half (`ordinal`), (a − b)² (`interval`) or ((a − b) / (a + b))² (`ratio`,
 * for values from 0 up). Null without two values, and where all values are the same: then there is
 * nothing to distinguish. `alphaInterval` has its interval.
 *
 * @example
 * ```ts
 * import { agreements } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(agreements.krippendorffAlpha([[1, 1], [2, 2], [3, 3]], "interval"), 1);
 * ```
 */
export function krippendorffAlpha<Value>(
  cells: readonly (readonly Value[])[],
  metric: Value extends number ? Metric : "nominal",
): number | null {
  const { units, alpha } = alphaOver(cells, metric);
  return alpha(Array(units).keys());
}
