/**
 * How far two coders agree beyond chance: (pₒ − pₑ) / (1 − pₑ), where pₒ is the share of cells that
 * both put into one category and pₑ the share expected from their own shares of categories (J.
 * Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement
 * 20, 1960, pp. 37–46).
 *
 * `pairs` are the categories of each cell. Null without cells, and where both use one category
 * only: then agreement shows nothing.
 *
 * @example
 * ```ts
 * import { agreements } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(agreements.cohenKappa([["a", "a"], ["b", "b"], ["a", "b"], ["b", "a"]]), 0);
 * ```
 */
export function cohenKappa(pairs: readonly (readonly [unknown, unknown])[]): number | null {
  const n = pairs.length;
  const observed = pairs.filter(([first, second]) => first === second).length / n;
  const seconds = Map.groupBy(pairs, ([, second]) => second);
  let expected = 0;
  for (const [category, cells] of Map.groupBy(pairs, ([first]) => first)) {
    expected += cells.length / n * (seconds.get(category)?.length ?? 0) / n;
  }
  return n === 0 || expected === 1 ? null : (observed - expected) / (1 - expected);
}
