import type {
  Applicant,
  Figure,
  Identity,
  Indicators,
  Normalized,
  Qualifier,
  Scope,
  State,
  Where,
} from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";

/** A number that a rule took, in offsets of the normalized text. */
export interface Candidate {
  readonly code: string;
  readonly value: number | null;
  /** Where it does not follow from the value. */
  readonly state?: State | undefined;
  readonly qualifier: Qualifier;
  readonly scope: Scope;
  /** Where it is not everybody's. */
  readonly applicant?: Applicant | undefined;
  readonly where: Where;
  readonly rule: string;
  readonly section: string | null;
  /** From the words of the rule to the end of the number or of the words behind it. */
  readonly start: number;
  readonly end: number;
  /** Of the number itself with its measure word; empty where words state a zero. */
  readonly printedStart: number;
  readonly printedEnd: number;
  readonly contextStart: number;
  readonly contextEnd: number;
}

/** Makes the figure of a candidate: quotation, context and span are those of the source. */
export function toFigure(
  candidate: Candidate,
  normalized: Normalized,
  identity: Identity,
  indicators: Indicators,
): Figure {
  const { source } = normalized;
  const slice = (start: number, end: number) => {
    const span = toSource(normalized, start, end);
    return source.slice(span.start, span.end);
  };
  const { code, value, qualifier, scope, where, rule, section, printedStart, printedEnd } =
    candidate;
  const indicator = indicators.get(code);
  if (indicator === undefined) {
    throw new RangeError(`Cannot make a figure of "${code}": no indicator has this id`);
  }
  const span = toSource(normalized, candidate.start, candidate.end);
  return {
    code,
    value,
    unit: indicator.unit,
    printed: printedEnd > printedStart ? slice(printedStart, printedEnd) : "",
    state: candidate.state ?? (value === 0 ? "zero" : "stated"),
    qualifier,
    scope,
    applicant: candidate.applicant ?? "total",
    dataYear: identity.year,
    where,
    section,
    rule,
    span,
    quote: source.slice(span.start, span.end),
    context: slice(candidate.contextStart, candidate.contextEnd),
    preferred: false,
  };
}
