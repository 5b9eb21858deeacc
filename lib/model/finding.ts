import type { Bilingual } from "./language.ts";
import type { Applicant, Scope } from "./figure.ts";
import type { FindingRule } from "./finding_rules/mod.ts";
import type { Span } from "./span.ts";
import type { Severity, Verdict } from "./verdict.ts";

/** How far a proposal can be trusted. */
export type Confidence = "high" | "medium" | "low";

/** Something that is wrong, or that could not be read, in a source. */
export interface Finding {
  /** Name of the check in the registry, as `identify.period_damaged`. */
  readonly rule: FindingRule;
  readonly severity: Severity;
  /** `null` where it is not about values, as when two files are the same. */
  readonly verdict: Verdict | null;
  /** Ids of the indicators that it concerns. */
  readonly codes: readonly string[];
  readonly expected: string | null;
  readonly actual: string | null;
  /** Its places in the source text, the likeliest first; `null` for the file as a whole. */
  readonly span: Span | null;
  /** A literal substring of the source text, or `null`. */
  readonly quote: string | null;
  /** The values that take part in it, the likeliest culprit first. */
  readonly places?: readonly Place[];
  /** What could be meant instead, where one interpretation is likely. */
  readonly proposal: string | null;
  /** Of the proposal. */
  readonly confidence?: Confidence;
  readonly message: Bilingual;
}

/** A value that takes part in a finding. */
export interface Place {
  readonly code: string;
  readonly scope: Scope;
  readonly applicant: Applicant;
  readonly span: Span;
  /** A literal substring of the source text. */
  readonly quote: string;
}
