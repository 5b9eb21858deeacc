/**
 * The least and the largest of some numbers, however many: a call of `Math.max` takes some 120,000.
 * Of none, infinities.
 *
 * @example
 * ```ts
 * import { extent } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(extent([2015, 2009, 2012]), [2009, 2015]);
 * ```
 */
export function extent(values: Iterable<number>): readonly [least: number, largest: number] {
  let [least, largest] = [Infinity, -Infinity];
  for (const value of values) {
    least = Math.min(least, value);
    largest = Math.max(largest, value);
  }
  return [least, largest];
}
