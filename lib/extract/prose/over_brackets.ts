import type { FindTerms, FoundTerm } from "@/codebook/mod.ts";

type Range = readonly [start: number, end: number];

/** How many characters of a word may be on a side of a bracket in it. */
const REACH = 6;

/**
 * The words of a clause that have a bracket in them: 专(兼)职 is read with what it holds, 新闻发布(通气)会
 * without, where the lexicon knows but that.
 */
export function wordsOverBrackets(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  asides: readonly Range[],
  find: FindTerms,
): readonly FoundTerm[] {
  return asides.map(([from, until]) => {
    const left = text.slice(Math.max(start, from - REACH), from);
    const right = text.slice(until, Math.min(end, until + REACH));
    const inner = text.slice(from + 1, until - 1);
    return wordOver(left, inner, right, [from, until], find) ??
      wordOver(left, "", right, [from, until], find);
  }).filter((term) => term !== undefined);
}

function wordOver(
  left: string,
  inner: string,
  right: string,
  [from, until]: Range,
  find: FindTerms,
): FoundTerm | undefined {
  const words = left + inner + right;
  const before = left.length;
  const behind = before + inner.length;
  const term = find(words, 0, words.length).find((one) => one.start < before && one.end > behind);
  if (term === undefined || term.features.length === 0) return undefined;
  const { start, end, features } = term;
  return { start: from - before + start, end: until + end - behind, features };
}
