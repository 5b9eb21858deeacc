import type { LabelTables } from "@/codebook/mod.ts";
import type { Bilingual, FileStatus, Severity } from "@/model/mod.ts";
import type { PageFrames } from "./page/page_input.ts";

/** What was read before notebooks run, for the summary. */
export interface ReadingCounts {
  /** How many files the folder has of each status. */
  readonly files: Readonly<Record<FileStatus, number>>;
  /** Why each file is refused, and what to do. */
  readonly refused: readonly RefusedFile[];
  /** Reports that the parser read, and their figures. */
  readonly parsed: Counts;
  /** Reports whose figures were coded outside the parser. */
  readonly coded: Counts;
  readonly findings: Readonly<Record<Severity, number>>;
  /** How many corrections were taken, and how many were not: files of no report count as one. */
  readonly corrections: { readonly taken: number; readonly left: number };
  /** The files of codings: how many rows each has, and how many were taken. */
  readonly sheets: readonly {
    readonly file: string;
    readonly rows: number;
    readonly taken: number;
  }[];
}

/** The same, for the stamps of a run. */
export interface Reading extends ReadingCounts {
  /** SHA-256 over what was read: see `DataStamp`. */
  readonly data: string;
  /** How long it took. */
  readonly milliseconds: number;
}

/** What was read, with what the page of the run lists of it. */
export interface ListedReading extends Reading {
  /** The folder of the reports, without what is around it on the machine. */
  readonly folder: string;
  readonly listed: PageFrames;
  /** What columns and values are called. */
  readonly codebook: LabelTables;
}

/** How many there are. */
export interface Counts {
  readonly reports: number;
  readonly figures: number;
}

/** A file that cannot be read. */
export interface RefusedFile extends Bilingual {
  readonly file: string;
}
