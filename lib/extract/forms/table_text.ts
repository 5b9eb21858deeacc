import type { Era, Finding, Indicators, Normalized } from "@/model/mod.ts";
import type { PlacedCandidate } from "../candidate.ts";
import type { Remark } from "./table_findings.ts";

/** The text that a table is in. */
export interface TextSource {
  readonly normalized: Normalized;
  readonly indicators: Indicators;
}

/** A range of the normalized text. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** What could not be read in a range of the normalized text. */
export type PlacedRemark = Remark & Line;

/** What the rows of a table state. */
export interface RowsReading {
  readonly candidates: readonly PlacedCandidate[];
  readonly remarks: readonly PlacedRemark[];
  /** Of single cells. */
  readonly findings: readonly Finding[];
}

/** A table that was found in a text, read or refused. */
export interface TableText extends RowsReading, Line {
  /** The form that it was read as; absent where it was not read. */
  readonly era?: Era | null;
}

/** A text with more tables of a kind is not a report: the rest is not read. */
export const MOST_TABLES = 30;
