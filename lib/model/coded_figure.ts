import type { Kind, Rank } from "./identity.ts";
import type { Qualifier } from "./figure.ts";
import type { Era } from "./identity.ts";

/** One figure that was coded outside the parser: a row of a file in `data/coded`. */
export interface CodedFigure {
  readonly issuer: string;
  readonly rank: Rank | null;
  readonly kind: Kind | null;
  readonly province: string | null;
  readonly year: number;
  readonly code: string;
  readonly value: number;
  readonly qualifier: Qualifier;
  /** Address of the page that was read. */
  readonly sourceUrl: string;
  readonly form: Era;
  /**
   * `opening` where only the beginning of the page was read: such rows say nothing about what is
   * missing.
   */
  readonly coverage: "whole" | "opening";
  /** How it was read, as `machine-assisted, single reader`. */
  readonly codedBy: string;
}
