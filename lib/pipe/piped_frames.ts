import type { Codebook } from "@/codebook/mod.ts";
import { type Schema, schemas } from "@/frame/mod.ts";
import { identifyFiles } from "@/identify/mod.ts";
import { acrossYears, joinedNotes, withSeries } from "@/load/mod.ts";
import { compareText } from "@/model/mod.ts";
import { type Frames, tabulate } from "@/tabulate/mod.ts";
import { type PipedReading, unpackReading } from "./piped_files.ts";

/** The frames that have the same columns whatever is in them: the panel has those that occur. */
export const PIPED_SCHEMAS = {
  reports: schemas.reports,
  figures: schemas.figures,
  findings: schemas.findings,
  checks: schemas.checks,
  numbers: schemas.numbers,
  sentences: schemas.sentences,
  files: schemas.files,
} satisfies Readonly<Record<string, Schema>>;

/** The name of one of them. */
export type PipedFrame = keyof typeof PIPED_SCHEMAS;

const NAMES = Object.keys(PIPED_SCHEMAS).map((name) => name as PipedFrame);
type Row = Readonly<Record<string, unknown>>;

/** The rows of one report, or of a file that gave none, by frame. */
export interface PipedRows {
  readonly report: string;
  readonly rows: Readonly<Partial<Record<PipedFrame, readonly Row[]>>>;
}

/**
 * Lays out what was read, as `load` does. What several reports show is what these show: the readings
 * must be all that are linked with one another.
 */
export function pipedFrames(
  readings: readonly PipedReading[],
  codebook: Codebook,
): readonly PipedRows[] {
  const all = readings.map(unpackReading);
  const reports = all.flatMap(({ reports }) => reports)
    .toSorted((a, b) => compareText(a.source.name, b.source.name));
  const records = all.flatMap(({ records }) => records)
    .toSorted((a, b) => compareText(a.file, b.file));
  const audited = withSeries(reports, acrossYears(reports, [], codebook));
  const frames = tabulate(audited, [], codebook.indicators, {
    unread: joinedNotes(all.flatMap(({ notes }) => notes)),
    files: identifyFiles(records, codebook),
  });
  return linesOf(frames, new Map(records.map(({ file, reports: [id = file] }) => [file, id])));
}

/** `idOf` names the report of each file. */
function linesOf(frames: Frames, idOf: ReadonlyMap<unknown, string>): readonly PipedRows[] {
  const lines = new Map<string, Record<string, Row[]>>();
  for (const name of NAMES) {
    const own: readonly Row[] = frames[name].toRecords();
    for (const row of own) {
      const rows = lines.getOrInsertComputed(idOf.get(row.file) ?? String(row.report), () => ({}));
      (rows[name] ??= []).push(row);
    }
  }
  return Array.from(lines, ([report, rows]) => ({ report, rows }));
}
