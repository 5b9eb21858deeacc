import type { Era, Finding, Indicators, Normalized } from "@/model/mod.ts";
import type { Candidate, PlacedCandidate } from "../candidate.ts";
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

/** A table that was found in a text. */
export interface PlacedTable extends Line {
  /** The form that it was read as; absent where it was not read. */
  readonly era?: Era | null;
  /** The year that its header names, if it names one. */
  readonly year?: number | null;
  /** Reads its values, with what the prose of the report states of the same indicators. */
  readonly read: (prose: readonly Candidate[]) => RowsReading;
}

/** A text with more tables of a kind is not a report: the rest is not read. */
export const MOST_TABLES = 30;
/** No table is longer, the prose before it included: the rest of a text is not searched for it. */
export const LONGEST_TABLE = 8000;
