import type { FoundTerm } from "@/codebook/mod.ts";
import type { Gaps } from "./gaps.ts";
import { isOfProceedings } from "./is_of_proceedings.ts";
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
    inner: isBorrowed ? inner : rest(inner, between(inner, before, gap)),
    tail: rest(tail, { left: before.at(-1) }),
    after: isNamed ? rest(after, besideBehind(after, behind, numberEnd, gap)) : after,
  };
}

/** The words that an unknown one stands between; none at the edge of a label. */
interface Beside {
  readonly left?: FoundTerm | undefined;
  readonly right?: FoundTerm | undefined;
}

function between(unknown: string, words: readonly FoundTerm[], gap: GapBetween): Beside {
  const nth = words.slice(1).findIndex(({ start }, nth) => gap(words[nth]!.end, start) === unknown);
  return nth < 0 ? {} : { left: words[nth], right: words[nth + 1] };
}

function besideBehind(
  unknown: string,
  words: readonly FoundTerm[],
  numberEnd: number,
  gap: GapBetween,
): Beside {
  const [first] = words;
  if (first !== undefined && gap(numberEnd, first.start) === unknown) return { right: first };
  const beside = between(unknown, words, gap);
  const last = words.at(-1);
  // 1个申请`箱`: an unknown word that ends a thing names another one.
  const isEnd = beside.right === undefined && last !== undefined && !isObject(last);
  return isEnd ? { left: last } : beside;
}

function isHarmless(unknown: string, { left, right }: Beside): boolean {
  if (left === undefined && right === undefined) return false;
  const isHead = right === undefined && is(left, HEADLESS);
  if (
    isHead || isFragment(left) || isFragment(right) || is(right, TRAIT) ||
    left === undefined && is(right, NARROWED)
  ) return false;
  if (is(left, ACT) && is(right, OBJECT) && !isOfProceedings(right!)) return false;
  if (unknown.length === 1 || right === undefined && is(left, CLASS)) return true;
  if (is(left, CHANNEL) && is(right, INFORMATION)) return true;
  return [left, right].every((term) => term === undefined || isOfProceedings(term));
}

/** A word of one character may be a piece of the unknown one: 信`用`信息. */
function isFragment(term: FoundTerm | undefined): boolean {
  return term !== undefined && term.end - term.start === 1;
}

function is(term: FoundTerm | undefined, slots: RegExp): boolean {
  return term?.features.some((feature) => slots.test(feature)) ?? false;
}

const CHANNEL = /^channel\./;
const INFORMATION = /^object\.(?:information|article)/;
const CLASS = /^(?:kind|area)\./;
const ACT = /^act\./;
const OBJECT = /^object\./;
const TRAIT = /^trait\./;
/** What names no thing, so that an unknown word behind it may do so. */
const HEADLESS = /^(?:act\.(?:disclose|publish|bind|submit|adopt)$|channel|rest|have|duty)/;
/** What an unknown word before it may be the manner, the means or the kind of. */
const NARROWED =
  /^(?:act\.(?:disclose|publish|due|accept|bind|complete|answer)$|carry|applicant|manner|kind|other)/;
