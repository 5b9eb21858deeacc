import type { DataFrame } from "nodejs-polars";
import { rowsOf } from "./rows_of.ts";

/** Whose report it is. */
export interface ReportIdentity {
  readonly issuer: string | null;
  readonly year: string | null;
}

/** Whose each report is, by id. */
export type ReportBook = ReadonlyMap<string, ReportIdentity>;

/** Whose reports two runs have, by id; those of the later run go before. */
export function reportBook(
  before: DataFrame | undefined,
  after: DataFrame | undefined,
  renamed: ReadonlyMap<string, string>,
): ReportBook {
  return new Map([...identitiesIn(before, renamed), ...identitiesIn(after, new Map())]);
}

const COLUMNS = ["report", "issuer", "year"];

function identitiesIn(
  reports: DataFrame | undefined,
  renamed: ReadonlyMap<string, string>,
): [string, ReportIdentity][] {
  if (reports === undefined || COLUMNS.some((column) => !reports.columns.includes(column))) {
    return [];
  }
  const options = { columns: COLUMNS, numbers: new Set(["year"]), renamed };
  return rowsOf(reports, options).map(({ report, issuer, year }) => [
    report!,
    { issuer: issuer!, year: year! },
  ]);
}
