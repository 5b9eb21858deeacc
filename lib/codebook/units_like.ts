import type { MeasureWords } from "@/model/mod.ts";

/** The measure words of a unit's kind that share a group with it. */
export function unitsLike(unit: string, words: MeasureWords): ReadonlySet<string> {
  const own = words.get(unit);
  const like = [...words.values()].filter(({ kind, groups }) =>
    kind === own?.kind && groups.some((group) => own.groups.includes(group))
  );
  return new Set([unit, ...like.map(({ word }) => word)]);
}
