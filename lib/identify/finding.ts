import type { Bilingual, Finding, Normalized, Severity, Verdict } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";

/** A range of the normalized text, end excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a finding of this room says besides its place. */
export interface Remark {
  readonly rule: `identify.${string}`;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly expected?: string;
  readonly actual?: string;
  readonly proposal?: string;
  readonly message: Bilingual;
}

/** A finding about a range of the text, or about the report as a whole where `range` is `null`. */
export function findingAt(normalized: Normalized, range: Range | null, remark: Remark): Finding {
  const span = range === null ? null : toSource(normalized, range.start, range.end);
  return {
    rule: remark.rule,
    severity: remark.severity,
    verdict: remark.verdict,
    codes: [],
    expected: remark.expected ?? null,
    actual: remark.actual ?? null,
    span,
    quote: span === null ? null : normalized.source.slice(span.start, span.end),
    proposal: remark.proposal ?? null,
    message: remark.message,
  };
}
