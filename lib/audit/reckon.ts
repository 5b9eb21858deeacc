import {
  type IdentityExpression,
  inclusionsOf,
  plainTerm,
  type Sum,
  type Term,
  withIncluded,
} from "@/codebook/mod.ts";
import { type Applicant, type Bounds, boundsOf, type Era, type Figure } from "@/model/mod.ts";
import type { IdentityBook } from "./identity_book.ts";
import { KINDS, type Ledger } from "./ledger.ts";

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
  /** The meaning of `within()`: the indicators that are counted in another one. */
  readonly included?: readonly string[];
  /** Sums that take the place of an indicator. */
  readonly wider?: ReadonlyMap<string, Sum>;
}

/**
 * One side of an identity: bounds, the figures that it is based on, and the parts that have no
 * number.
 */
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

/** The value of a sum in a ledger, for one kind of applicants. */
export function reckon(sum: Sum, applicant: Applicant, situation: Situation): Side {
  return accountOfSum(sum, applicant, situation, 1);
}

/** The value of a rate in a ledger, in per cent. */
export function reckonRate(
  rate: IdentityExpression & { readonly kind: "rate" },
  applicant: Applicant,
  situation: Situation,
): Side {
  const part = accountOfSum([plainTerm(rate.part)], applicant, situation, 1);
  const whole = accountOfSum([plainTerm(rate.whole)], applicant, situation, 1);
  const missing = [...part.missing, ...whole.missing];
  if (missing.length === 0 && whole.low <= 0) missing.push(rate.whole);
  return {
    low: 100 * part.low / whole.high,
    high: 100 * part.high / whole.low,
    terms: [...part.terms, ...whole.terms],
    missing,
  };
}

/** What a figure may count in it, though these are indicators of their own. */
export function definitionsOf(
  code: string,
  applicant: Applicant,
  { ledger, book }: Situation,
): readonly (readonly string[])[] {
  return inclusionsOf(
    ledger.figures.get(code)?.get(applicant) ?? { code },
    book.definitions.inclusions,
  );
}

function accountOfSum(sum: Sum, applicant: Applicant, situation: Situation, sign: 1 | -1): Account {
  const side: Account = { low: 0, high: 0, terms: [], missing: [] };
  for (const term of termsOf(sum, situation)) {
    const kinds = term.operator === "applicants" ? KINDS : [applicant];
    for (const kind of kinds) addTerm(side, term, kind, situation, sign);
  }
  return side;
}

function termsOf(sum: Sum, { included = [], wider }: Situation): Sum {
  return withIncluded(sum, included).flatMap((term) =>
    term.operator === null
      ? (wider?.get(term.indicator) ?? [plainTerm(term.indicator)]).map((part) => ({
        ...term,
        indicator: part.indicator,
      }))
      : [term]
  );
}

/** Adds what is stated; else what the parts of a group give. */
function addTerm(
  side: Account,
  term: Term,
  applicant: Applicant,
  situation: Situation,
  outer: 1 | -1,
): void {
  const isPrevious = term.operator === "prev";
  const ledger = isPrevious ? situation.previous : situation.ledger;
  const figure = ledger?.figures.get(term.indicator)?.get(applicant);
  const sign = outer * term.sign as 1 | -1;
  if (figure === undefined) {
    const derived = isPrevious ? null : derivedOf(term.indicator, applicant, situation, sign);
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
    const side = accountOfSum(expression.terms, applicant, situation, sign);
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
