/** How far two values are apart: each for a level of measurement. */
export type Metric = "nominal" | "interval" | "ratio";

/**
 * The reliability of codings by any number of coders: 1 − Dₒ / Dₑ, the disagreement observed within
 * cells over that expected between all values (K. Krippendorff, "Computing Krippendorff's
 * alpha-reliability", University of Pennsylvania, 2011). A cell is the list of values that coders
 * gave it; those with fewer than two are left out.
 *
 * The distance of two values is 0 or 1 (`nominal`), (a − b)² (`interval`) or ((a − b) / (a + b))²
 * (`ratio`, for values from 0 up). Null without two values, and where all values are the same: then
 * there is nothing to distinguish.
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
  const distance = DISTANCES[metric] as (a: Value, b: Value) => number;
  const paired = cells.filter(({ length }) => length > 1);
  const counts = new Map<Value, number>();
  for (const value of paired.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const n = paired.flat().length;
  const observed = sumBy(paired, (cell) => pairwise(cell, distance) / (cell.length - 1));
  const expected = sumBy(
    [...counts],
    ([a, many]) => sumBy([...counts], ([b, others]) => many * others * distance(a, b)),
  ) / (n - 1);
  return n < 2 || expected === 0 ? null : 1 - observed / expected;
}

/** The distances of all ordered pairs of a cell, added up. */
function pairwise<Value>(cell: readonly Value[], distance: (a: Value, b: Value) => number): number {
  return sumBy(cell, (a) => sumBy(cell, (b) => distance(a, b)));
}

function sumBy<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

const DISTANCES: Readonly<Record<Metric, (a: never, b: never) => number>> = {
  nominal: (a: unknown, b: unknown) => Number(a !== b),
  interval: (a: number, b: number) => (a - b) ** 2,
  ratio: (a: number, b: number) => a === b ? 0 : ((a - b) / (a + b)) ** 2,
};
