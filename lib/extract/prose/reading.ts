import type { FoundTerm } from "@/codebook/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import type { Clause } from "./clauses.ts";
import { type Gaps, unexplained } from "./gaps.ts";
import { adverbialBefore, gapBefore, labelBefore } from "./clause_before.ts";
import type { ReadClause } from "./read_clause.ts";
import { sharedTail } from "./shared_tail.ts";
import { resolve, slotOf, type Slots } from "./slots.ts";
import { isAct, isAdverbial, isNeutral, isPart, meaningful, within } from "./term_kinds.ts";

/** The words of a clause that are about one of its numbers. */
export interface Reading {
  readonly own: Slots;
  /** Of the stretch that is about it, with words that mean nothing known. */
  readonly from: number;
  readonly until: number;
  /** Where the words before these end, which may say whose count it is. */
  readonly subjectEnd: number;
  /** From the first of these words that says more than 其中 or 共, or the number, to the last. */
  readonly start: number;
  readonly end: number;
  readonly gaps: Gaps;
}

/**
 * Reads the words about a number. A clause with one number is all about it; of several, each has
 * the words before it, or each those behind it where only numbers begin (3件公开、5件不公开): decided
 * once for the clause. A clause that says nothing itself (…申请数量,共5件) belongs to the one before.
 */
export function readingOf(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
  nth: number,
): Reading {
  const clause = clauses[index]!;
  const { quantities } = clause;
  const quantity = quantities[nth]!;
  const isLed = quantities.length === 1 || isLabelFirst(clause);
  const from = nth === 0 ? clause.start : quantities[nth - 1]!.end;
  const until = quantities[nth + 1]?.start ?? clause.end;
  const isLast = nth === quantities.length - 1;
  const lead = isLed || nth === 0 ? within(clause.terms, from, quantity.start) : [];
  const before = meaningful(lead);
  // The first of several may share the words behind it with the next: 1件`申请收取信息处理费`210元.
  const isShared = nth === 0 && before.every(isNeutral) &&
    (labelBefore(clauses, index).length === 0 ||
      clause.terms.some((term) => term.start === quantity.end && isObject(term)));
  const tail = !isLed || isLast || isShared ? within(clause.terms, quantity.end, until) : [];
  const isNamed = before.some((term) => !isPart(term));
  const after = isNamed && startsAnew(text, quantity) ? [] : heads(text, meaningful(tail));
  const isBehind = before.every(isNeutral);
  const first = before.find((term) => !isNeutral(term));
  const isOfSubject = ({ end, features }: FoundTerm) =>
    features.every((feature) => feature.startsWith("trait.")) &&
    BODY_NAME.test(text.slice(end, first?.start ?? end));
  const isBorrowed = isBehind && after.length === 0;
  const label = isBorrowed
    ? [...labelBefore(clauses, index), ...before]
    : [...adverbialBefore(clauses, index), ...before.filter((term) => !isOfSubject(term))];
  const shared = isBehind ? sharedTail(text, clauses, index) : undefined;
  const start = (before.find((term) => !isAdverbial(term)) ?? before[0] ?? quantity).start;
  const named = first?.start ?? start;
  const last = before.at(-1)?.end ?? quantity.start;
  const end = after.at(-1)?.end ?? quantity.end;
  const gap = (a: number, b: number, terms: readonly FoundTerm[]) =>
    unexplained(text, a, b, terms, clause.asides);
  // What is said of all is not joined to what one of them is.
  const own = resolve(
    text,
    shared?.words ?? [],
    resolve(text, after, resolve(text, label.toReversed())),
  );
  if (isMixed(text, before)) own.set("mixed", ["mixed.classes"]);
  const included = isLast ? includedIn(clauses[index + 1]) : [];
  return {
    own: included.length === 0 ? own : own.set("with", included),
    from,
    until,
    subjectEnd: subjectEnd(text, from, before.find(isNoBody) ?? before[0], quantity),
    start: (before.find(isQuoted) ?? before[0] ?? quantity).start,
    end,
    gaps: {
      lead: !isBorrowed && (isLed || nth === 0) ? gap(from, start, lead) : "",
      part: gap(start, named, lead),
      // Words of the clause before are not about a number whose own clause says something else.
      inner: isBorrowed
        ? gapBefore(text, clauses, index) + gap(from, start, lead)
        : gap(named, last, lead),
      tail: gap(last, quantity.start, lead),
      // What is behind a number that only words behind it explain must be explained to its end.
      after: gap(quantity.end, isBehind ? until : end, tail) + (shared?.gap ?? ""),
    },
  };
}

/** Whether classes of two kinds are joined, whose number is of neither: 重大建设项目、为民办实事类信息. */
function isMixed(text: string, words: readonly FoundTerm[]): boolean {
  const classes = words.filter(({ features }) => features.some((feature) => CLASS.test(feature)));
  return classes.some(({ end, features }, nth) => {
    const next = classes[nth + 1];
    return next !== undefined && AND.test(text.slice(end, next.start)) &&
      !features.some((feature) => next.features.map(slotOf).includes(slotOf(feature)));
  });
}

const CLASS = /^(?:kind|area)\./;
const AND = /^(?:[、和及与]|以及)$/;

/** 其中, 共 and 各 before a label are no part of it. */
const UNQUOTED = /^(?:part|sum|quant|bound)\./;

function isQuoted({ features }: FoundTerm): boolean {
  return !features.every((feature) => UNQUOTED.test(feature));
}

/** What a body's name ends with, behind words like 管理: 市数据`管理`局网站. */
const BODY_NAME = /[局委厅办院所处站队会部室]/;

/** What a number includes by the words of the clause behind it: 37件(含`上年结转`4件). */
function includedIn(clause: ReadClause | undefined): string[] {
  const [first, ...others] = meaningful(clause?.terms ?? []);
  if (first?.features.some((feature) => feature.startsWith("part.")) !== true) return [];
  const carried = others.flatMap(({ features }) => features).filter((one) => CARRY.test(one));
  return [...new Set(carried)].map((feature) => `with.${feature}`);
}

const CARRY = /^carry\./;

/** 各 and 各部门 name whose count it is, which may stand behind 其中. */
const BODY = /^(?:quant|part|sum)\./;

function isNoBody({ features }: FoundTerm): boolean {
  return !features.every((feature) => BODY.test(feature));
}

/** What is before the name of a channel or an office is part of it (`甘谷县`政府网站), but for 各部门网站. */
function subjectEnd(text: string, from: number, first: FoundTerm | undefined, quantity: Quantity) {
  const { start } = first ?? quantity;
  const isName = first?.features.some((feature) => /^(?:channel|person)\./.test(feature)) ?? false;
  return isName && !text.slice(from, start).includes("各") ? from : start;
}

/**
 * Whether each number of a clause follows its words. What was done is said once, before the first,
 * where each number has the words behind it (举办14期`访谈`和26场`新闻发布会`).
 */
function isLabelFirst({ quantities, terms, start, end }: Clause & { terms: readonly FoundTerm[] }) {
  const named = (from: number, until: number) =>
    meaningful(within(terms, from, until)).filter((term) => !isNeutral(term));
  const isNamedBehind = quantities.every((quantity, nth) =>
    named(quantity.end, quantities[nth + 1]?.start ?? end).some((term) => !isAct(term))
  );
  return !named(start, quantities[0]!.start).every((term) => isNamedBehind && isAct(term)) ||
    named(quantities.at(-1)!.end, end).length === 0;
}

/** Leaves out what only describes a thing behind it: 12件因`信息公开申请`引发的行政复议. */
function heads(text: string, words: readonly FoundTerm[]): readonly FoundTerm[] {
  return words.filter((word, nth) => {
    const next = words.slice(nth + 1).find(isObject);
    return next === undefined || !isObject(word) || text.charAt(next.start - 1) !== "的";
  });
}

function isObject({ features }: FoundTerm): boolean {
  return features.some((feature) => feature.startsWith("object."));
}

/** What is said of all that was counted: 收到申请38件`均已答复`. */
const ANEW = /^[^,;]{0,2}?(?:均|都|皆|全部|已|同比|较|比|主要|涉及|内容)/;

function startsAnew(text: string, { end }: Quantity): boolean {
  return ANEW.test(text.slice(end, end + 4));
}
