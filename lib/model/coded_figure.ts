import type { Era, Kind, Rank } from "./identity.ts";
import type { Qualifier } from "./figure.ts";

/**
 * How much of a page was read; what was read in its `opening` only says nothing about what is
 * missing.
 */
export type Extent = "whole" | "opening";

/** One figure that was coded outside the parser: a row of a file in `data/coded`. */
export interface CodedFigure {
  readonly issuer: string;
  readonly rank: Rank | null;
  readonly kind: Kind | null;
  readonly province: string | null;
  /** Six-digit code of GB/T 2260, where the name of the issuer shows it. */
  readonly divisionCode?: string | null;
  readonly year: number;
  readonly code: string;
  readonly value: number;
  readonly qualifier: Qualifier;
  /** Address of the page that was read. */
  readonly sourceUrl: string;
  readonly form: Era;
  readonly coverage: Extent;
  /** How it was read, as `machine-assisted, single reader`. */
  readonly codedBy: string;
}
