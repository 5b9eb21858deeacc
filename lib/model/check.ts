import type { Applicant, Scope, Where } from "./figure.ts";
import type { Verdict } from "./verdict.ts";

/** The result of checking one identity of the codebook against the figures of one report. */
export interface Check {
  /** Id of the identity, as `outcomes.total:balance`. */
  readonly identity: string;
  /** The indicator that it is about. */
  readonly code: string;
  readonly scope: Scope;
  readonly applicant: Applicant;
  /** `null` for figures that were coded outside the parser. */
  readonly where: Where | null;
  readonly verdict: Extract<Verdict, "consistent" | "contradiction" | "not_assessable">;
  readonly relation: string;
  /** What the report prints, in the indicator's unit; `null` for a blank cell. */
  readonly actual: number | null;
  /** What the identity gives; `null` where a part has no number. */
  readonly expected: number | null;
  /** The parts that have no number: absent, blank, or stated roughly. */
  readonly missing: readonly string[];
}
