/**
 * Spearman's rank correlation of pairs: Pearson's correlation of their ranks, those of ties being
 * the mean of the places that they share (C. Spearman, "The proof and measurement of association
 * between two things", The American Journal of Psychology 15, 1904, pp. 72–101). `null` for fewer
 * than three pairs, and where all values of a side are one.
 *
 * @example
 * ```ts
 * import { spearman } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(spearman([[1, 10], [2, 100], [3, 1000]]), 1);
 * assertEquals(spearman([[1, 4], [2, 4], [3, 4]]), null);
 * ```
 */
export function spearman(pairs: readonly (readonly [number, number])[]): number | null {
  if (pairs.length < 3) return null;
  const [x, y] = [ranksOf(pairs.map(([a]) => a)), ranksOf(pairs.map(([, b]) => b))];
  const middle = (pairs.length + 1) / 2;
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, rank, index) => sum + (rank - middle) * (b[index]! - middle), 0);
  const spread = product(x, x) * product(y, y);
  return spread === 0 ? null : product(x, y) / Math.sqrt(spread);
}

function ranksOf(values: readonly number[]): number[] {
  const order = [...values.keys()].toSorted((a, b) => values[a]! - values[b]!);
  const ranks: number[] = [];
  for (let first = 0; first < order.length;) {
    let next = first;
    while (next < order.length && values[order[next]!] === values[order[first]!]) next++;
    for (let place = first; place < next; place++) ranks[order[place]!] = (first + next + 1) / 2;
    first = next;
  }
  return ranks;
}
