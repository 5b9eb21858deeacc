import type { Bilingual } from "./language.ts";
import type { Applicant, Scope } from "./figure.ts";
import type { FindingRule } from "./finding_rules/mod.ts";
import type { Span } from "./span.ts";

/**
 * `error`: a value cannot stand as printed; `warning`: it should be looked at; `note`: it should be
 * known.
 */
export type Severity = "error" | "warning" | "note";

/**
 * What most likely happened. `consistent`: there is an explanation, and nothing is wrong;
 * `contradiction`: the source contradicts itself; `damage`: characters or digits were lost or
 * changed, most likely when it was copied; `unsure`: the parser may have read it wrongly or not at
 * all; `not_assessable`: a part that would decide it has no number.
 */
export type Verdict = "consistent" | "contradiction" | "damage" | "unsure" | "not_assessable";

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
