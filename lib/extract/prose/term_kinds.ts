import type { FoundTerm } from "@/codebook/mod.ts";
import { hasFeature } from "./has_feature.ts";
import { hasOnly } from "./has_only.ts";

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

/** Whether a word is one before a label: 通过, 审核, 方面, and 各 or 均, which are about the subject. */
export const isAdverbial = hasOnly(/^(?:by|task|aspect|quant|bound)\./);

/** Slots of words that name nothing: 其中, 共, 均, 设有, 专门, and those before a label. */
const NEUTRAL = "sum|part|quant|have|trait|by|task|aspect|bound|added|range";

/** Whether a word names nothing. */
export const isNeutral = hasOnly(new RegExp(`^(?:${NEUTRAL})\\.`));

/** Whether a word says what was done; it may be neutral besides, as 组织 is. */
export const isAct = hasOnly(new RegExp(`^(?:act|${NEUTRAL})\\.`));

/** 其中 and 其余 alone name nothing: 其中13件`已办结`. */
export const isPart = hasOnly(/^(?:part|rest)\./);

export const isObject = hasFeature(/^object\./);

/** Whether a word says by whom, from when or how something was done. */
const saysHow = hasFeature(/^(?:act|channel|way|person|neg|carry|line|column|trait)\./);

/** Whether a word names a thing that others before it may describe. */
export function namesThing(term: FoundTerm): boolean {
  return !isNeutral(term) && !saysHow(term);
}
