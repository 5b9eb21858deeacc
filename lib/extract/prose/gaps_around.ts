import type { FoundTerm } from "@/codebook/mod.ts";
import { gapBefore } from "./clause_before.ts";
import { type Gaps, unexplained } from "./gaps.ts";
import type { ReadClause } from "./read_clause.ts";
import { isAct, isAdverbial, isNeutral, namesThing } from "./term_kinds.ts";
import { withoutSlight } from "./without_slight.ts";
import type { WordsAbout } from "./words_about.ts";

/** Finds the characters around a number that no word explains. */
export function gapsAround(
  text: string,
  clauses: readonly ReadClause[],
  [index, nth]: readonly [index: number, nth: number],
  words: WordsAbout,
): Gaps {
  const { asides, quantities } = clauses[index]!;
  const quantity = quantities[nth]!;
  const { from, leadFrom, lead, before, first, tail, after, isBorrowed } = words;
  const start = (before.find((term) => !isAdverbial(term)) ?? before[0] ?? quantity).start;
  const named = first?.start ?? start;
  const last = before.at(-1)?.end ?? quantity.start;
  const end = after.at(-1)?.end ?? quantity.end;
  const gap = (a: number, b: number, terms: readonly FoundTerm[]) =>
    unexplained(text, a, b, terms, asides);
  // Up to the end of the first word: what is before a channel is its name (经由`海关总署`门户网站).
  const part = gap(start, first?.end ?? named, lead);
  const kind = modifier(words, gap);
  const gaps = {
    lead: isBorrowed ? "" : gap(leadFrom, start, lead),
    part: part.endsWith(kind) ? part : part + kind,
    // Words of the clause before are not about a number whose own clause says something else.
    inner: isBorrowed
      ? gapBefore(text, clauses, index) + gap(from, start, lead)
      : gap(named, last, lead),
    tail: gap(last, quantity.start, lead),
    after: gap(quantity.end, explainedUntil(words, end), tail),
  };
  return withoutSlight(text, gaps, words, quantity.end, (a, b) => gap(a, b, clauses[index]!.terms));
}

/**
 * What is behind a number that only words behind it explain must be explained to its end. Elsewhere
 * what follows may be a thing where these words name none (受理3件`稿件`), or end what they describe
 * (1个申请`箱`).
 */
function explainedUntil(
  { isBehind, before, after, tail, until }: WordsAbout,
  end: number,
): number {
  if (isBehind) return until;
  const isOpen = after.length > 0 || before.every((term) => isAct(term) || isNeutral(term));
  return isOpen ? tail.find(({ start }) => start >= end)?.start ?? until : end;
}

/** What a body or a place ends with, which is whose count it is. */
const BODY = /(?:[局委厅办院所处站队会部室司省市县区乡镇旗盟州师团]|街道|系统)$/u;

/**
 * Unknown characters before the thing that words begin with, which may say what kind of it (`公益`行政诉讼61件);
 * what was done may be done by anybody.
 */
function modifier(
  { leadFrom, lead, first }: WordsAbout,
  gap: (start: number, end: number, terms: readonly FoundTerm[]) => string,
): string {
  if (first === undefined || !namesThing(first)) return "";
  const from = lead.findLast(({ end }) => end <= first.start)?.end ?? leadFrom;
  const unknown = gap(from, first.start, lead);
  return BODY.test(unknown) ? "" : unknown;
}
