import type { AccountingIdentity, Relation } from "@/codebook/mod.ts";
import { type Applicant, type Bounds, boundsOf, type Check, type Figure } from "@/model/mod.ts";
import { isCarriedOver, isOfDue } from "./other_base.ts";
import {
  definitionsOf,
  reckon,
  reckonRate,
  type Side,
  type SignedFigure,
  type Situation,
} from "./reckon.ts";

/** An identity checked against one ledger for one kind of applicants. */
export interface Evaluation {
  readonly identity: AccountingIdentity;
  readonly check: Check;
  /** The figure of the indicator. */
  readonly subject: Figure;
  /** The figures on the other side, or those that derived totals are made of. */
  readonly terms: readonly SignedFigure[];
}

/** Beyond rounding of floating point, in parts of the value. */
const EPSILON = 1e-9;

/**
 * Checks an identity against a ledger. Prose states its bounds and rates in fewer words than it
 * counts by: where one fails, what the words may take in besides (`alternatives.csv`: received with
 * carried in) is tried too, and where the sentence says that cases were carried over, and not how
 * many, it is not assessable. `null` where it does not concern the ledger.
 */
export function evaluate(
  identity: AccountingIdentity,
  applicant: Applicant,
  situation: Situation,
): Evaluation | null {
  const evaluation = evaluateDefined(identity, applicant, situation);
  const isBound = identity.relation === "<=" || identity.expression.kind === "rate";
  if (evaluation?.check.verdict !== "contradiction" || !isBound) return evaluation;
  if (situation.ledger.where !== "narrative") return evaluation;
  const { wider } = situation.book;
  const widened = evaluateDefined(identity, applicant, { ...situation, wider });
  if (widened?.check.verdict === "consistent") return widened;
  const isCounted = widened !== null && widened.terms.length > evaluation.terms.length;
  return isCounted || !isCarriedOver(evaluation.subject.context)
    ? evaluation
    : notAssessable(evaluation);
}

function notAssessable(evaluation: Evaluation): Evaluation {
  const { check, terms } = evaluation;
  const missing = terms.map(({ figure }) => figure.code);
  return { ...evaluation, check: { ...check, verdict: "not_assessable", expected: null, missing } };
}

/**
 * Checks an identity against a ledger. `null` where it does not concern it: the indicator is not
 * there, none of its parts is, or it is about a part that the form does not count in the whole.
 * Where nothing shows what is counted in, as in prose, an identity fails only if it does so by
 * every definition.
 */
function evaluateDefined(
  identity: AccountingIdentity,
  applicant: Applicant,
  situation: Situation,
): Evaluation | null {
  const { definitions } = situation.book;
  const whole = definitions.wholeOf(identity);
  if (whole === undefined) return evaluateAs(identity, applicant, situation);
  const evaluations = definitionsOf(whole, applicant, situation).map((included) =>
    definitions.isMeant(identity, included)
      ? evaluateAs(identity, applicant, { ...situation, included })
      : null
  );
  const holding = evaluations.findIndex((own) => own?.check.verdict !== "contradiction");
  return evaluations[Math.max(holding, 0)]!;
}

function evaluateAs(
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
  const missing = [
    ...actual === null ? [indicator] : [],
    ...side.missing,
    ...isOfOthers(identity, subject, actual, side) ? [identity.expression.whole] : [],
  ];
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

/**
 * Whether a rate may be of fewer than all, as of those that fell due: its words say so, or prose,
 * which seldom names the whole of a rate, has one between that of all and 100 %.
 */
function isOfOthers(
  identity: AccountingIdentity,
  subject: Figure,
  actual: Bounds | null,
  side: Side,
): identity is AccountingIdentity & { readonly expression: { readonly kind: "rate" } } {
  if (identity.expression.kind !== "rate") return false;
  const isAbove = actual !== null && actual.low > side.high && actual.low <= 100;
  return isOfDue(subject) || (subject.where === "narrative" && isAbove);
}

function sideOf(
  { expression }: AccountingIdentity,
  applicant: Applicant,
  situation: Situation,
): Side {
  return expression.kind === "sum"
    ? reckon(expression.terms, applicant, situation)
    : reckonRate(expression, applicant, situation);
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
