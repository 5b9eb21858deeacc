import type { Applicant, Scope } from "./figure.ts";

/**
 * One row of a file in `data/corrections`: a figure of a published report that is known to be
 * wrong.
 */
export interface Correction {
  readonly code: string;
  readonly scope: Scope;
  readonly applicant: Applicant;
  /** What the report prints, in the codebook's unit; `null` where the cell is blank. */
  readonly published: number | null;
  readonly corrected: number;
  readonly reason: string;
  readonly correctedBy: string;
  /** ISO date. */
  readonly correctedOn: string;
  /** SHA-256 of the file that was checked: another copy may not have the error. */
  readonly sha256: string;
}
