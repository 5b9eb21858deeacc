import type { Figure } from "@/model/mod.ts";

/**
 * Marks the one figure to use for each indicator, scope, applicant and year: a table before prose, an
 * exact value before an approximate one, the first one among equals. A blank never precedes a
 * value.
 *
 * @returns The same figures in the same order, `preferred` set.
 */
export function choose(figures: readonly Figure[]): Figure[] {
  const groups = Map.groupBy(
    figures,
    ({ code, scope, applicant, dataYear }) => `${code}/${scope}/${applicant}/${dataYear}`,
  );
  const best = new Set([...groups.values()].map((group) => group.toSorted(byRank)[0]));
  return figures.map((figure) => ({ ...figure, preferred: best.has(figure) }));
}

function byRank(a: Figure, b: Figure): number {
  return rank(a) - rank(b);
}

function rank({ value, where, qualifier }: Figure): number {
  return (value === null ? 4 : 0) + (where === "table" ? 0 : 2) + (qualifier === "exact" ? 0 : 1);
}
