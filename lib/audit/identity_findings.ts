import { type Figure, type Finding, makeFinding, type Severity } from "@/model/mod.ts";
import type { Evaluation } from "./evaluate.ts";
import { type Cause, type Change, locate } from "./locate.ts";
import { slipOf, SLIPS } from "./slips.ts";
import { placesOf } from "./places_of.ts";
import { nameOf, type Naming, numberText, sumText } from "./wording.ts";

/** What deciding on a finding needs. */
export interface Judgement {
  readonly naming: Naming;
  /** Whether the parser had trouble with a table that holds the indicator. */
  readonly isDoubtful: (code: string) => boolean;
}

/**
 * The findings of the identities that fail in one ledger. Equalities of counts that one number
 * explains make one finding, with that number as its first place; an inequality is reported only
 * where none of its figures is in one of these.
 */
export function identityFindings(
  evaluations: readonly Evaluation[],
  judgement: Judgement,
): Finding[] {
  const causes = locate(evaluations.filter(isEquation));
  const explained = new Set(
    causes.flatMap(({ failing }) => failing.flatMap(figuresOf)),
  );
  const others = evaluations.filter((evaluation) =>
    isContradicted(evaluation) && !isEquation(evaluation) &&
    !figuresOf(evaluation).some((figure) => explained.has(figure))
  );
  return [
    ...causes.map((cause) => causeFinding(cause, judgement)),
    ...others.map((evaluation) => breachFinding(evaluation, judgement)),
  ];
}

function isContradicted({ check }: Evaluation): boolean {
  return check.verdict === "contradiction";
}

/** An equality of exact counts and, at most, blank cells, in which a wrong number can be sought. */
function isEquation(evaluation: Evaluation): boolean {
  const { identity, check } = evaluation;
  const figures = figuresOf(evaluation);
  return identity.relation === "=" && identity.expression.kind === "sum" &&
    figures.every(({ value, qualifier }) =>
      (value === null || Number.isInteger(value)) && qualifier === "exact"
    ) &&
    check.missing.length === figures.filter(({ value }) => value === null).length;
}

function figuresOf({ subject, terms }: Evaluation): [Figure, ...Figure[]] {
  return [subject, ...terms.map(({ figure }) => figure)];
}

function causeFinding(cause: Cause, judgement: Judgement): Finding {
  const { changes, failing } = cause;
  const [first] = failing as [Evaluation];
  const suspects = changes.map(({ figure }) => figure);
  const figures = [...new Set([...suspects, ...failing.flatMap(figuresOf)])];
  const [change] = changes;
  const isCertain = !cause.isTied && failing.length > 1;
  return {
    ...breachFinding(first, judgement),
    ...isCertain && change !== undefined
      ? proposalOf(cause, judgement)
      : likelyOf(cause, judgement),
    codes: [...new Set([first.subject.code, ...suspects.map(({ code }) => code)])],
    ...placesOf(figures as [Figure]),
  };
}

/** Several identities cross at one number: what it would have to be. */
function proposalOf(
  { changes, failing }: Cause,
  judgement: Judgement,
): Partial<Finding> & Pick<Finding, "message"> {
  const [{ figure, value }] = changes as [Change];
  const name = nameOf(figure, judgement.naming);
  const is = figure.state === "corrected"
    ? { zh: "更正为", en: "was corrected to" }
    : { zh: "印为", en: "is printed as" };
  const slip = changes.length === 1 ? slipOf(figure.value!, value) : null;
  const isSwap = changes.length > 1;
  const how = isSwap
    ? { zh: "与同行另一格的数字互换", en: "it changed places with another cell of its row" }
    : slip === null
    ? null
    : SLIPS[slip];
  return {
    verdict: verdictOf(figure.code, how !== null, judgement),
    expected: String(value),
    actual: String(figure.value),
    proposal: String(value),
    confidence: how === null ? "medium" : "high",
    message: {
      zh: `${name.zh}${is.zh}${figure.value}，${failing.length}处勾稽关系都要求${value}` +
        (how === null ? "" : `：${how.zh}`),
      en: `${name.en} ${is.en} ${figure.value}; ${failing.length} identities ask for ${value}` +
        (how === null ? "" : `: ${how.en}`),
    },
  };
}

/**
 * Several numbers could be wrong: where only one of them is a single slip away from what would fit,
 * the message says so.
 */
function likelyOf({ failing, changes, isOnlySlip }: Cause, judgement: Judgement): Partial<Finding> {
  const [{ subject }] = failing as [Evaluation];
  const [change] = changes;
  if (change === undefined || !isOnlySlip) return {};
  const slip = slipOf(change.figure.value!, change.value);
  if (slip === null) return {};
  const name = nameOf(change.figure, judgement.naming);
  const { message } = breachFinding(failing[0]!, judgement);
  return {
    verdict: verdictOf(subject.code, false, judgement),
    proposal: String(change.value),
    confidence: "low",
    message: {
      zh: `${message.zh}；若${name.zh}为${change.value}则相符（${SLIPS[slip].zh}）`,
      en: `${message.en}; it holds if ${name.en} is ${change.value} (${SLIPS[slip].en})`,
    },
  };
}

/** An identity that fails, on its own. */
function breachFinding(
  { identity, subject, terms, check }: Evaluation,
  judgement: Judgement,
): Finding {
  const expected = numberText(check.expected!);
  const name = nameOf(subject, judgement.naming);
  const isRate = identity.expression.kind === "rate";
  const sum = isRate
    ? `100 × ${terms.map(({ figure }) => figure.value).join(" / ")} = ${expected}`
    : sumText(terms, check.expected!);
  const relation = RELATIONS[identity.relation];
  return makeFinding(`audit.${identity.id}`, {
    severity: severityOf(identity.severity, subject, judgement),
    verdict: verdictOf(subject.code, false, judgement),
    codes: [subject.code],
    expected,
    actual: subject.printed || String(subject.value),
    ...placesOf(figuresOf({ identity, subject, terms, check })),
    message: {
      zh: `${name.zh}为${subject.value}，${relation.zh}${sum}`,
      en: `${name.en} is ${subject.value}; it ${relation.en} ${sum}`,
    },
  });
}

const RELATIONS = {
  "=": { zh: "应等于", en: "should equal" },
  "~": { zh: "应约等于", en: "should be about" },
  "<=": { zh: "不应大于", en: "should not exceed" },
  ">=": { zh: "不应小于", en: "should not be below" },
} as const;

/**
 * Prose rounds and leaves out; and a possible misreading by the parser is not an error of the
 * source.
 */
function severityOf(severity: Severity, { where, code }: Figure, judgement: Judgement): Severity {
  const isMild = where === "narrative" || judgement.isDoubtful(code);
  return severity === "error" && isMild ? "warning" : severity;
}

function verdictOf(
  code: string,
  isSlip: boolean,
  { isDoubtful }: Judgement,
): "contradiction" | "damage" | "unsure" {
  if (isDoubtful(code)) return "unsure";
  return isSlip ? "damage" : "contradiction";
}
