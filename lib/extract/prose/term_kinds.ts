import type { FoundTerm } from "@/codebook/mod.ts";

/** The words of a stretch of a text. */
export function within(
  terms: readonly FoundTerm[],
  start: number,
  end: number,
): readonly FoundTerm[] {
  return terms.filter((term) => term.start >= start && term.end <= end);
}

/** The words that mean something. */
export function meaningful(terms: readonly FoundTerm[]): readonly FoundTerm[] {
  return terms.filter(({ features }) => features.length > 0);
}

/** Slots of words before a label: 通过, 审核, 方面, and 各 or 均, which are about the subject. */
const ADVERBIAL = /^(?:by|task|aspect|quant|bound)\./;

export function isAdverbial({ features }: FoundTerm): boolean {
  return features.every((feature) => ADVERBIAL.test(feature));
}

/** Slots of words that name nothing: 其中, 共, 均, 设有, 专门, and those before a label. */
const NEUTRAL = /^(?:sum|part|quant|have|trait|by|task|aspect|bound|added|range)\./;

/** Whether a word names nothing. */
export function isNeutral({ features }: FoundTerm): boolean {
  return features.every((feature) => NEUTRAL.test(feature));
}

/** Whether a word says what was done; it may be neutral besides, as 组织 is. */
export function isAct({ features }: FoundTerm): boolean {
  return features.every((feature) => feature.startsWith("act.") || NEUTRAL.test(feature));
}

/** 其中 and 其余 alone name nothing: 其中13件`已办结`. */
export function isPart({ features }: FoundTerm): boolean {
  return features.every((feature) => feature.startsWith("part.") || feature.startsWith("rest."));
}

export function isObject({ features }: FoundTerm): boolean {
  return features.some((feature) => feature.startsWith("object."));
}

/** Slots of words that say by whom, from when or how something was done. */
const HOW = /^(?:act|channel|way|person|neg|carry|line|column|trait)\./;

/** Whether a word names a thing that others before it may describe. */
export function namesThing(term: FoundTerm): boolean {
  return !isNeutral(term) && !term.features.some((feature) => HOW.test(feature));
}
