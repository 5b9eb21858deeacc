import { auditCoded, type AuditResult } from "@/audit/mod.ts";
import type { Codebook } from "@/codebook/mod.ts";
import { strayCorrections } from "@/correct/mod.ts";
import { identifyFiles } from "@/identify/mod.ts";
import type { CodedFigure, FileRecord, ReportSummary } from "@/model/mod.ts";
import type { LoadedCoded } from "./load_coded.ts";
import type { UnreadFile } from "./load_reports.ts";
import { codedWithin, filesWithin, reportsWithin, type Years } from "./within_years.ts";

/** What was read of a folder, and beside it. */
export interface ReadInputs<Summary> {
  readonly reports: readonly Summary[];
  readonly unread: readonly UnreadFile[];
  readonly files: readonly FileRecord[];
  readonly coded: LoadedCoded;
  /** The name of the file of codings. */
  readonly codedFile: string;
  /** What the years of an issuer say about each other. */
  readonly series: ReadonlyMap<string, AuditResult>;
  /** What the folder says of its data. */
  readonly noted: readonly UnreadFile[];
}

/** What is laid out of it. */
export interface Taken<Summary> {
  readonly reports: readonly Summary[];
  readonly coded: readonly CodedFigure[];
  readonly unread: readonly UnreadFile[];
  /** What became of each file of the folder. */
  readonly files: readonly FileRecord[];
  /** What the audit says of the coded figures, by report. */
  readonly audited: ReturnType<typeof auditCoded>;
}

/** What was read within some years, with what is to be said of the rest. */
export function takenOf<Summary extends Pick<ReportSummary, "id" | "source" | "identity">>(
  { reports, unread, files, coded, codedFile, series, noted }: ReadInputs<Summary>,
  codebook: Codebook,
  years: Years,
): Taken<Summary> {
  const stray = strayCorrections(codebook.ownCorrections, files);
  const within = reportsWithin(reports, years);
  const codedWithinYears = codedWithin(coded.figures, codedFile, years);
  return {
    reports: within.taken,
    coded: codedWithinYears.taken,
    unread: [
      ...[...unread, ...stray, ...within.leftOut],
      ...[...coded.unread, ...codedWithinYears.leftOut, ...noted],
    ],
    files: filesWithin(identifyFiles(files, codebook), reports, years),
    audited: auditCoded(coded.figures, codebook, series),
  };
}
