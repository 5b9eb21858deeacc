import type { ParseReport } from "@/pipeline.ts";
import { readGold } from "./gold.ts";
import { parseReports, type Reading } from "./reports.ts";
import { type Score, score } from "./score.ts";
import { sha256Of } from "./sha256_of.ts";

/** What is measured. */
export interface Subject {
  readonly goldFile: string;
  /** The folder of the reports. */
  readonly reports: string;
  /** The id of the one report to look at; `undefined` for all. */
  readonly only: string | undefined;
}

/** How the reports that gold names were read. */
export interface Measurement {
  readonly score: Score;
  /** The gold rows that can be decided; a report that has two files is measured from both. */
  readonly goldRows: number;
  /** How many rows of the file cannot be decided. */
  readonly undecidable: number;
  readonly reports: number;
  readonly readings: readonly Reading[];
  /** Report or reading, and reason. */
  readonly unread: ReadonlyMap<string, string>;
  readonly goldSha256: string;
}

/**
 * Parses the reports that a gold file names and compares their figures with it.
 *
 * @throws {RangeError} where gold has no rows of the report that was asked for.
 */
export async function measure(subject: Subject, parse: ParseReport): Promise<Measurement> {
  const { goldFile, reports, only } = subject;
  const gold = readGold(Deno.readTextFileSync(goldFile));
  const rows = gold.rows.filter(({ report }) => only === undefined || report === only);
  if (rows.length === 0) throw new RangeError(`Cannot measure "${only ?? goldFile}": no gold rows`);
  const ids = [...new Set(rows.map(({ report }) => report))];
  const { figures, readings, unread } = await parseReports(ids, reports, parse);
  const read = rows.flatMap((row) =>
    (readings.get(row.report) ?? []).map(({ name }) => ({ ...row, report: name }))
  );
  return {
    score: score(read, figures),
    goldRows: rows.length,
    undecidable: gold.undecidable,
    reports: ids.length,
    readings: [...readings.values()].flat(),
    unread,
    goldSha256: await sha256Of(goldFile),
  };
}
