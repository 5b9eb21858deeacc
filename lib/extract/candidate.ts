import type {
  Applicant,
  Figure,
  Identity,
  Indicators,
  Normalized,
  Qualifier,
  Scope,
  Span,
  State,
  Where,
} from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";

/** What a reader took, in any place. */
interface Taken {
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
}

/** A number or a denial of prose that was taken, in offsets of the normalized text. */
export interface Candidate extends Taken {
  /** From the words that say what is counted to the end of the number or of the words after it. */
  readonly start: number;
  readonly end: number;
  /** Of the number itself with its measure word; empty where words state a zero. */
  readonly printedStart: number;
  readonly printedEnd: number;
  readonly contextStart: number;
  readonly contextEnd: number;
}

/** A value whose place in the source text is known, as that of a cell. */
export interface PlacedCandidate extends Taken {
  readonly span: Span;
  readonly printed: string;
  readonly context: Span;
  /** How many years before the report's own its value belongs to, where it does. */
  readonly yearsBefore?: number;
}

/** Makes the figure of a candidate: quotation, context and span are those of the source. */
export function toFigure(
  candidate: Candidate,
  normalized: Normalized,
  identity: Identity,
  indicators: Indicators,
): Figure {
  const { start, end, printedStart, printedEnd, contextStart, contextEnd, ...taken } = candidate;
  const printed = printedEnd > printedStart ? toSource(normalized, printedStart, printedEnd) : null;
  const placed = {
    ...taken,
    span: toSource(normalized, start, end),
    printed: printed === null ? "" : normalized.source.slice(printed.start, printed.end),
    context: toSource(normalized, contextStart, contextEnd),
  };
  return placedFigure(placed, normalized.source, identity, indicators);
}

/** Makes the figure of a value whose place in the source text is known. */
export function placedFigure(
  candidate: PlacedCandidate,
  source: string,
  identity: Identity,
  indicators: Indicators,
): Figure {
  const { code, value, qualifier, scope, where, rule, section, span, context } = candidate;
  const indicator = indicators.get(code);
  if (indicator === undefined) {
    throw new RangeError(`Cannot make a figure of "${code}": no indicator has this id`);
  }
  return {
    code,
    value,
    unit: indicator.unit,
    printed: candidate.printed,
    state: candidate.state ?? (value === 0 ? "zero" : "stated"),
    qualifier,
    scope,
    applicant: candidate.applicant ?? "total",
    dataYear: identity.year === null ? null : identity.year - (candidate.yearsBefore ?? 0),
    where,
    section,
    rule,
    span,
    quote: source.slice(span.start, span.end),
    context: source.slice(context.start, context.end),
    preferred: false,
  };
}
