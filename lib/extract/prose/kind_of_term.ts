import type { FoundTerm } from "@/codebook/mod.ts";

/** What decides on a word: it is asked of every word of a text, often several times. */
export type KindOfTerm = (term: Pick<FoundTerm, "features">) => boolean;

/**
 * A question about a word that its features answer. Words that mean the same have the same list of
 * features, for which it is answered once.
 */
export function kindOfTerm(answer: (features: readonly string[]) => boolean): KindOfTerm {
  const known = new WeakMap<readonly string[], boolean>();
  return ({ features }) => {
    let is = known.get(features);
    if (is === undefined) known.set(features, is = answer(features));
    return is;
  };
}
