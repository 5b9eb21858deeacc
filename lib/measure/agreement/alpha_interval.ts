import { bootstrap } from "../_bootstrap.ts";
import type { Interval } from "../wilson.ts";
import { alphaOver, type Metric } from "./_alpha_over.ts";

/**
 * A 95 % interval of `krippendorffAlpha`: percentile bootstrap over cells with two values or more,
 * drawn with a fixed seed; for `ordinal`, the values keep the ranks that they have in all cells.
 * Null below five cells, and where nearly all values are the same. Cells of one report are not
 * independent: it is rather too narrow.
 *
 * @example
 * ```ts
 * import { agreements } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const cells = [[1, 1], [2, 2], [3, 3], [4, 4], [5, 5]];
 * assertEquals(agreements.alphaInterval(cells, "interval"), { lower: 1, upper: 1 });
 * assertEquals(agreements.alphaInterval(cells.slice(1), "interval"), null);
 * ```
 */
export function alphaInterval<Value>(
  cells: readonly (readonly Value[])[],
  metric: Value extends number ? Metric : "nominal",
): Interval | null {
  const { units, alpha } = alphaOver(cells, metric);
  return bootstrap(units, alpha);
}
