import type { FoundTerm } from "@/codebook/mod.ts";
import { addAllWays } from "./add_all_ways.ts";
import { type Clause } from "./clauses.ts";
import { type Gaps, unexplained } from "./gaps.ts";
import { isOfProceedings } from "./is_of_proceedings.ts";
import { isSlight } from "./is_slight.ts";
import { kindOfTerm } from "./kind_of_term.ts";
import type { ReadClause } from "./read_clause.ts";
import type { Reading } from "./reading.ts";
import { isAct, isNeutral, meaningful, within } from "./term_kinds.ts";
import { resolve, type Slots } from "./slots.ts";
import { unlikeItems } from "./unlike_items.ts";
import { waysBefore } from "./ways_before.ts";

/** The words that deny, and the slot of their features. */
export const DENIAL = "neg";

export const isDenial = kindOfTerm((features) => features.some(isDenying));

export function isDenying(feature: string): boolean {
  return feature.startsWith(`${DENIAL}.`);
}

/**
 * What a clause denies: the words behind its denial, the last first (未收到因申请引起的复议), and those
 * before it where it ends with the denial (申请、复议均无), also before a colon (行政复议情况:无) or in the
 * heading above.
 *
 * @param heading Where the sentence says nothing but that there is none of it.
 */
export function denialsIn(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
  heading?: ReadClause,
): readonly Reading[] {
  const clause = clauses[index]!;
  const label = heading ?? labelOf(text, clauses, index);
  const { terms, end, asides } = clause;
  if (label !== undefined) {
    const joined = { from: label.start, until: end, asides: [...label.asides, ...asides] };
    const said = heading === undefined ? terms : clauses.flatMap((one) => one.terms);
    const all = [...label.terms, ...said];
    return terms.filter(isDenial).map((term) => {
      const reading = readDenial(text, term, { ...joined, terms: all });
      return heading === undefined ? reading : { ...reading, subjectEnd: term.start };
    });
  }
  return terms.filter(isDenial).flatMap((term, nth, all) => {
    const from = all[nth - 1]?.end ?? clause.start;
    const until = all[nth + 1]?.start ?? numberBehind(clause, term) ?? end;
    const cut = besidesBehind(text, within(terms, term.end, until));
    if (cut === undefined) return [readDenial(text, term, { from, until, terms, asides })];
    return [
      readDenial(text, term, { from, until: cut, terms: within(terms, from, cut), asides }),
      readDenial(text, { ...term, end: cut }, { from, until, terms, asides }),
    ];
  });
}

/** Where a denial that names what it denies ends before a count of something else: 免费提供资料`31份`. */
function numberBehind({ quantities }: ReadClause, term: FoundTerm): number | undefined {
  if (namedBy(term).length === 0) return undefined;
  return quantities.find(({ start, kind }) => start >= term.end && kind === "count")?.start;
}

/** The clause before a colon behind which nothing is but a denial. */
function labelOf(text: string, clauses: readonly ReadClause[], index: number) {
  const label = clauses[index - 1];
  const isColon = label !== undefined && text.charAt(label.end) === ":" &&
    label.quantities.length === 0;
  return isColon && meaningful(clauses[index]!.terms).every(isDenial) ? label : undefined;
}

const AND = /^(?:[、和及与或]|以及|或者)$/;

/**
 * Where what follows is denied besides: an outcome (没有依申请公开和`不予公开政府信息`的情况), or a thing of which
 * no result is denied as of the one before (未出现行政复议败诉和`被诉讼`情形).
 */
function besidesBehind(text: string, terms: readonly FoundTerm[]): number | undefined {
  const words = meaningful(terms);
  const says = (slot: string, from: number, until: number) =>
    words.slice(from, until).some(({ features }) => features.some((one) => one.startsWith(slot)));
  return words.find(({ start }, nth) => {
    if (nth === 0 || !AND.test(text.slice(words[nth - 1]!.end, start))) return false;
    const isOutcome = says("outcome.", nth, nth + 1) && !says("outcome.", nth - 1, nth);
    return isOutcome || says("object.", nth, nth + 1) && says("object.", 0, nth) &&
        says("result.", 0, nth) && !says("result.", nth, words.length);
  })?.start;
}

interface Around {
  readonly from: number;
  readonly until: number;
  readonly terms: readonly FoundTerm[];
  readonly asides: Clause["asides"];
}

function readDenial(
  text: string,
  term: FoundTerm,
  { from, until, terms, asides }: Around,
): Reading {
  const behind = meaningful(within(terms, term.end, until));
  const before = meaningful(within(terms, from, term.start));
  const isBehind = !behind.every((one) => isNeutral(one) || isAct(one));
  const words = isBehind ? behind : [...before, ...behind];
  const start = isBehind ? term.start : before[0]?.start ?? term.start;
  const end = Math.max(term.end, behind.at(-1)?.end ?? 0);
  // 未收到`依法处理`的申请: what was not received was not dealt with either.
  const [verb] = behind;
  const done = verb !== undefined && isReceipt(verb) ? resolve(text, behind.filter(isAct)) : null;
  const denied = resolve(text, namedBy(term), new Map(done && actOf(done)));
  const gap = (a: number, b: number) => unexplained(text, a, b, terms, asides);
  const gaps = {
    ...NO_GAPS,
    lead: gap(from, start),
    inner: gap(start, end),
    tail: gap(end, until),
  };
  const said = meaningful(within(terms, start, end));
  const isKnown = isSlight(gaps.lead + gaps.inner + gaps.tail, MOST_UNKNOWN) &&
    !COUNTED.test(text.slice(from, until)) &&
    // 未制发规范性文件`汇编`: it ends a thing; 答复未引起`争执`: it is what is denied.
    (gaps.tail === "" || isBehind && said.at(-1) !== undefined && isOfProceedings(said.at(-1)!)) &&
    !said.some((one, nth) =>
      nth > 0 && isNarrowed(one) && gap(said[nth - 1]!.end, one.start) !== ""
    );
  const own = resolve(text, words.toReversed(), denied);
  if (isBehind) resolve(text, waysBefore(before).toReversed(), own);
  addAllWays(own);
  return {
    own,
    items: isBehind ? [] : unlikeItems(text, before),
    from,
    until,
    subjectEnd: start,
    start,
    end,
    gaps: isKnown ? NO_GAPS : gaps,
  };
}

/** How many characters may be unknown in a denial: where there is nothing, there is nothing of a kind. */
const MOST_UNKNOWN = 6;
const NO_GAPS: Gaps = { lead: "", part: "", inner: "", tail: "", after: "" };

/** A number but of a date: 尚未公开政府信息`3`条 denies something else. */
const COUNTED = /\d(?![\d年月日])/;

/**
 * Whether an unknown word before one may say how something was done (未发生`迟滞`答复), or for what a fee is; who
 * sends something in does not (无`用户`提出申请).
 */
function isNarrowed(term: FoundTerm): boolean {
  const says = (features: RegExp) => term.features.some((feature) => features.test(feature));
  return isAct(term) && !says(/^act\.(?:receive|accept|submit|occur)$/) || says(/^object\.fee$/);
}

function isReceipt({ features }: FoundTerm): boolean {
  return features.some((feature) => feature === "act.receive" || feature === "act.accept");
}

function actOf(said: Slots): readonly (readonly [string, readonly string[]])[] {
  const acts = said.get("act");
  return acts === undefined ? [] : [["act", acts]];
}

/** A denial may name what it denies, as 不收费 does a fee; nothing else is denied then. */
function namedBy(term: FoundTerm): readonly FoundTerm[] {
  const features = term.features.filter((feature) => !isDenying(feature));
  return features.length === 0 ? [] : [{ ...term, features }];
}
