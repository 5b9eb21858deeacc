import type { LabelTables } from "@/codebook/mod.ts";
import type { Language } from "@/model/mod.ts";
import type { ExecutedNotebook } from "../execute_notebook.ts";

/** A row of a frame by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A bounded part of a frame: the first of its rows, and how many there are. */
export interface PageRows {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** What the page lists besides the notebooks; see the schemas of the room `frame`. */
export interface PageFrames {
  readonly files: PageRows;
  /** Files by status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly findings: PageRows;
  /** Findings by severity, over all reports. */
  readonly severities: Readonly<Record<string, number>>;
  readonly figures: number;
  /** Parsed reports that have a panel. */
  readonly panels: readonly ReportPanel[];
  readonly reports: number;
  readonly parsed: number;
}

/** One report with what was read in it. */
export interface ReportPanel {
  readonly report: Row;
  readonly figures: PageRows;
  readonly findings: PageRows;
  /** The numbers of its prose that were not read. */
  readonly unread: PageRows;
}

/** What a page is made of. */
export interface PageInput {
  readonly notebooks: readonly ExecutedNotebook[];
  readonly lang: Language;
  readonly codebook: LabelTables;
  /** What was read, ran and was written, a line each, as the terminal shows it. */
  readonly summary?: readonly string[];
  /** The folder of the reports. */
  readonly folder?: string;
  readonly frames?: PageFrames;
  /** The names of the frames that were written, without ending. */
  readonly written?: readonly string[];
}
