import type { FoundTerm } from "@/codebook/mod.ts";
import type { Gaps } from "./gaps.ts";
import { type Beside, isHarmless } from "./is_harmless.ts";
import { isSlight } from "./is_slight.ts";
import { isAdverbial, isObject } from "./term_kinds.ts";
import type { WordsAbout } from "./words_about.ts";

/** How many unknown characters there may be around a number. */
const MOST = 2;

/** Finds what no word explains between two places. */
type GapBetween = (start: number, end: number) => string;

/**
 * Gaps without an unknown word of one or two characters that changes nothing of what is counted, as
 * it stands beside words of proceedings (其中`校级`行政复议3件). Beside words of open classes it may name what
 * is no class of ours: 公开`彝文`信息, 微博`抽查`12个.
 */
export function withoutSlight(
  text: string,
  gaps: Gaps,
  { before, first, after: behind, isBehind, isBorrowed }: WordsAbout,
  numberEnd: number,
  gap: GapBetween,
): Gaps {
  const { lead, part, inner, tail, after } = gaps;
  const isOneWord = part === lead;
  if (!isSlight(lead + (isOneWord ? "" : part) + inner + tail + after, MOST)) return gaps;
  const start = before.find((term) => !isAdverbial(term)) ?? before[0];
  const rest = (unknown: string, beside: Beside) => isHarmless(unknown, beside) ? "" : unknown;
  const isNamed = !isBehind || behind.length > 0;
  return {
    lead: rest(lead, { right: isOneWord && part !== "" ? first : start }),
    part: rest(part, { right: first }),
    inner: isBorrowed ? inner : rest(inner, between(text, inner, before, gap)),
    tail: rest(tail, { left: before.at(-1) }),
    after: isNamed ? rest(after, besideBehind(text, after, behind, numberEnd, gap)) : after,
  };
}

function between(
  text: string,
  unknown: string,
  words: readonly FoundTerm[],
  gap: GapBetween,
): Beside {
  const nth = words.slice(1).findIndex(({ start }, nth) => gap(words[nth]!.end, start) === unknown);
  const [left, right] = words.slice(nth, nth + 2);
  if (nth < 0 || left === undefined || right === undefined) return {};
  return { left, right, isListed: LISTED.test(text.slice(left.end, right.start)) };
}

function besideBehind(
  text: string,
  unknown: string,
  words: readonly FoundTerm[],
  numberEnd: number,
  gap: GapBetween,
): Beside {
  const [first] = words;
  if (first !== undefined && gap(numberEnd, first.start) === unknown) return { right: first };
  const beside = between(text, unknown, words, gap);
  const last = words.at(-1);
  // 1个申请`箱`: an unknown word that ends a thing names another one.
  const isEnd = beside.right === undefined && last !== undefined && !isObject(last);
  return isEnd ? { left: last } : beside;
}

/** What joins the items of a list. */
const LISTED = /[、和及与或]/;
