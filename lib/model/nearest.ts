/** Longer inputs are not a misspelt id or label. */
const LONGEST = 80;

/**
 * The candidates most similar to a text, the nearest first: by edit distance (Levenshtein), as a
 * share of the longer of the two.
 *
 * @example
 * ```ts
 * import { nearest } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(nearest("recieved", ["refused", "received", "granted"], 1), ["received"]);
 * ```
 */
export function nearest(text: string, candidates: readonly string[], count: number): string[] {
  const start = text.slice(0, LONGEST);
  const unlike = new Map(candidates.map((candidate) => {
    const distance = editDistance(start, candidate) / Math.max(start.length, candidate.length, 1);
    return [candidate, distance];
  }));
  return [...unlike].sort(([, a], [, b]) => a - b).slice(0, count).map(([candidate]) => candidate);
}

/** How many characters must be put in, left out or replaced. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const replaced = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, above[column]! + 1, line[column - 1]! + 1));
    }
    above = line;
  }
  return above[b.length]!;
}
