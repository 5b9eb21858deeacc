import type { AccountingIdentity, Relation, Sum, Term } from "@/codebook/mod.ts";
import type { Applicant, Check, Era, Figure } from "@/model/mod.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import type { IdentityBook } from "./identity_book.ts";
import { KINDS, type Ledger } from "./ledger.ts";

/** An identity held against one ledger for one kind of applicants. */
export interface Evaluation {
  readonly identity: AccountingIdentity;
  readonly check: Check;
  /** The figure of the indicator. */
  readonly subject: Figure;
  /** The figures on the other side, those of derived totals in their place. */
  readonly terms: readonly SignedFigure[];
}

/** A figure in a sum. */
export interface SignedFigure {
  readonly figure: Figure;
  readonly sign: 1 | -1;
}

/** What evaluating needs besides the identity. */
export interface Situation {
  readonly ledger: Ledger;
  /** Of the same issuer's report of the year before, for identities that look back. */
  readonly previous?: Ledger;
  readonly book: IdentityBook;
  readonly eras: ReadonlySet<Era>;
}

/** One side of an identity: bounds, the figures that it rests on, and the parts that have no number. */
export interface Side extends Bounds {
  readonly terms: readonly SignedFigure[];
  readonly missing: readonly string[];
}

/** A side in the making. */
interface Account {
  low: number;
  high: number;
  readonly terms: SignedFigure[];
  readonly missing: string[];
}

/** Beyond rounding of floating point, in parts of the value. */
const EPSILON = 1e-9;

/**
 * Holds an identity against a ledger. `null` where it does not concern it: the indicator is not there, or
 * none of its parts is.
 */
export function evaluate(
  identity: AccountingIdentity,
  applicant: Applicant,
  situation: Situation,
): Evaluation | null {
  const { ledger } = situation;
  const { indicator, relation, tolerance } = identity;
  const subject = ledger.figures.get(indicator)?.get(applicant);
  if (subject === undefined) return null;
  const side = sideOf(identity, applicant, situation);
  if (side.terms.length === 0) return null;
  const actual = boundsOf(subject);
  const missing = actual === null ? [indicator, ...side.missing] : side.missing;
  const verdict = actual === null || missing.length > 0
    ? "not_assessable"
    : verdictOf(relation, actual, side, tolerance);
  return {
    identity,
    subject,
    terms: side.terms,
    check: {
      identity: identity.id,
      code: indicator,
      scope: ledger.scope,
      applicant,
      where: ledger.where,
      verdict,
      relation,
      actual: subject.value,
      expected: missing.length > 0 ? null : middleOf(side),
      missing,
    },
  };
}

/** What a sum comes to in a ledger, for one kind of applicants. */
export function reckon(sum: Sum, applicant: Applicant, situation: Situation): Side {
  return sumOf(sum, applicant, situation, 1);
}

function sideOf(
  { expression }: AccountingIdentity,
  applicant: Applicant,
  situation: Situation,
): Side {
  if (expression.kind === "sum") return sumOf(expression.terms, applicant, situation, 1);
  const term = (indicator: string): Term => ({
    sign: 1,
    indicator,
    optional: false,
    previousYear: false,
    ofApplicants: false,
  });
  const part = sumOf([term(expression.part)], applicant, situation, 1);
  const whole = sumOf([term(expression.whole)], applicant, situation, 1);
  const missing = [...part.missing, ...whole.missing];
  if (missing.length === 0 && whole.low <= 0) missing.push(expression.whole);
  return {
    low: 100 * part.low / whole.high,
    high: 100 * part.high / whole.low,
    terms: [...part.terms, ...whole.terms],
    missing,
  };
}

function sumOf(sum: Sum, applicant: Applicant, situation: Situation, sign: 1 | -1): Account {
  const side: Account = { low: 0, high: 0, terms: [], missing: [] };
  for (const term of sum) {
    const kinds = term.ofApplicants ? KINDS : [applicant];
    for (const kind of kinds) addTerm(side, term, kind, situation, sign);
  }
  return side;
}

/** Adds what is stated; else what the parts of a group give. */
function addTerm(
  side: Account,
  term: Term,
  applicant: Applicant,
  situation: Situation,
  outer: 1 | -1,
): void {
  const ledger = term.previousYear ? situation.previous : situation.ledger;
  const figure = ledger?.figures.get(term.indicator)?.get(applicant);
  const sign = outer * term.sign as 1 | -1;
  if (figure === undefined) {
    const derived = term.previousYear
      ? null
      : derivedOf(term.indicator, applicant, situation, sign);
    if (derived !== null) addSide(side, derived);
    else if (!term.optional) side.missing.push(term.indicator);
    return;
  }
  const bounds = boundsOf(figure);
  side.terms.push({ figure, sign });
  if (bounds === null) side.missing.push(term.indicator);
  else addBounds(side, bounds, sign);
}

function derivedOf(
  code: string,
  applicant: Applicant,
  situation: Situation,
  sign: 1 | -1,
): Account | null {
  for (const { expression, eras } of situation.book.sums(code)) {
    if (!eras.some((era) => situation.eras.has(era))) continue;
    const side = sumOf(expression.terms, applicant, situation, sign);
    if (side.terms.length > 0) return side;
  }
  return null;
}

/** The other side has its sign already. */
function addSide(side: Account, { low, high, terms, missing }: Side): void {
  side.terms.push(...terms);
  side.missing.push(...missing);
  addBounds(side, { low, high }, 1);
}

function addBounds(side: Account, { low, high }: Bounds, sign: 1 | -1): void {
  side.low += sign === 1 ? low : -high;
  side.high += sign === 1 ? high : -low;
}

function verdictOf(
  relation: Relation,
  actual: Bounds,
  expected: Bounds,
  tolerance: number,
): Check["verdict"] {
  const margin = tolerance + EPSILON * Math.max(1, Math.abs(actual.low), Math.abs(expected.low));
  const isAbove = actual.low > expected.high + margin;
  const isBelow = actual.high < expected.low - margin;
  const isBroken = relation === "<=" ? isAbove : relation === ">=" ? isBelow : isAbove || isBelow;
  if (isBroken) return "contradiction";
  const isKnown = [actual.low, actual.high, expected.low, expected.high].every(Number.isFinite);
  return isKnown ? "consistent" : "not_assessable";
}

function middleOf({ low, high }: Bounds): number {
  if (!Number.isFinite(high)) return low;
  return Number.isFinite(low) ? (low + high) / 2 : high;
}
