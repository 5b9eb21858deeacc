import type { FoundTerm } from "@/codebook/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import { adverbialBefore, labelBefore } from "./clause_before.ts";
import { hasOnly } from "./has_only.ts";
import { isLabelFirst } from "./is_label_first.ts";
import type { ReadClause } from "./read_clause.ts";
import { isNeutral, isObject, isPart, meaningful, within } from "./term_kinds.ts";

/** The words that are about a number, and where they are. */
export interface WordsAbout {
  /** Of the stretch that is about it, with words that mean nothing known. */
  readonly from: number;
  readonly until: number;
  /** Where the words before it begin; at the number where they are about others. */
  readonly leadFrom: number;
  /** Before it, in its own clause: all of them, and those that mean something. */
  readonly lead: readonly FoundTerm[];
  readonly before: readonly FoundTerm[];
  /** The first of these that names something. */
  readonly first: FoundTerm | undefined;
  /** Behind it: all of them, and those that are about it. */
  readonly tail: readonly FoundTerm[];
  readonly after: readonly FoundTerm[];
  /** Those before it that say what it counts, also in the clause before. */
  readonly label: readonly FoundTerm[];
  /** Whether nothing in front of it names what it counts, and nothing behind it either. */
  readonly isBehind: boolean;
  readonly isBorrowed: boolean;
  /** Whether it is the last number of its clause. */
  readonly isLast: boolean;
}

const isTrait = hasOnly(/^trait\./);
/** Of information; a body is named by its area too: `环保`厅通过网站公开12条. */
const isClass = hasOnly(/^(?:area|kind)\./);

/**
 * Finds the words about a number. A clause with one number is all about it; of several, each has
 * the words before it, or each those behind it where only numbers begin (3件公开、5件不公开): decided
 * once for the clause. A clause that says nothing itself (…申请数量,共5件) belongs to the one before.
 */
export function wordsAbout(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
  nth: number,
): WordsAbout {
  const clause = clauses[index]!;
  const { quantities, terms } = clause;
  const quantity = quantities[nth]!;
  const isLed = quantities.length === 1 || isLabelFirst(clause);
  const from = quantities[nth - 1]?.end ?? clause.start;
  const until = quantities[nth + 1]?.start ?? clause.end;
  const isLast = nth === quantities.length - 1;
  const leadFrom = isLed || nth === 0 ? from : quantity.start;
  const lead = within(terms, leadFrom, quantity.start);
  const before = meaningful(lead);
  const isBehind = before.every(isNeutral);
  const borrowed = labelBefore(clauses, index);
  // The first of several may share the words behind it with the next: 1件`申请收取信息处理费`210元.
  const isShared = nth === 0 && isBehind &&
    (borrowed.length === 0 || terms.some((term) => term.start === quantity.end && isObject(term)));
  const tail = !isLed || isLast || isShared ? within(terms, quantity.end, until) : [];
  const after = before.every(isPart) || !startsAnew(text, quantity)
    ? heads(text, meaningful(tail))
    : [];
  const first = before.find((term) => !isNeutral(term));
  const isBorrowed = isBehind && after.length === 0;
  const named = before.filter((term) => !isOfSubject(text, term, first));
  const label = isBorrowed
    ? [...borrowed, ...before]
    : [...adverbialBefore(clauses, index), ...named];
  const around = { from, until, leadFrom, lead, before, first, tail, after, label };
  return { ...around, isBehind, isBorrowed, isLast };
}

/** What is said of all that was counted: 收到申请38件`均已答复`. */
const ANEW = /^[^,;]{0,2}?(?:均|都|皆|全部|已|同比|较|比|主要|涉及|内容)/;

function startsAnew(text: string, { end }: Quantity): boolean {
  return ANEW.test(text.slice(end, end + 4));
}

/** Leaves out what only describes a thing behind it: 12件因`信息公开申请`引发的行政复议. */
function heads(text: string, words: readonly FoundTerm[]): readonly FoundTerm[] {
  return words.filter((word, nth) => {
    const next = words.slice(nth + 1).find(isObject);
    return next === undefined || !isObject(word) || text.charAt(next.start - 1) !== "的";
  });
}

/** What a body's name ends with, behind words like 管理: 市数据`管理`局网站. */
const BODY_NAME = /[局委厅办院所处站队会部室]/;

function isOfSubject(
  text: string,
  term: FoundTerm,
  first: FoundTerm | undefined,
): boolean {
  const { end } = term;
  return isTrait(term) && BODY_NAME.test(text.slice(end, first?.start ?? end)) ||
    isClass(term) && /[局厅委]/.test(text.charAt(end));
}
