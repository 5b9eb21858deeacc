import { auditSeries, codedReports, type Yearly } from "@/audit/mod.ts";
import type { Codebook } from "@/codebook/mod.ts";
import { type CodedFigure, type Report, type ReportSummary, summaryOf } from "@/model/mod.ts";
import { canonicalReports } from "@/tabulate/mod.ts";

/**
 * What the years of one issuer say about each other, by the ids of reports and of `codedReports`:
 * parsed and coded years are one series, and of a year that is both the parsed report counts.
 */
export function acrossYears(
  reports: readonly Report[],
  coded: readonly CodedFigure[],
  codebook: Codebook,
): ReturnType<typeof auditSeries> {
  const used = canonicalReports(reports.map(summaryOf));
  const ids = new Set(used.map(({ id }) => id));
  const canonical = reports.filter(({ id }) => ids.has(id));
  return auditSeries([...canonical, ...codedBeside(used, coded, codebook)], codebook);
}

/** The coded years of which no report is among those used. */
export function codedBeside(
  used: readonly ReportSummary[],
  coded: readonly CodedFigure[],
  codebook: Codebook,
): readonly Yearly[] {
  const parsedYears = new Set(used.map(yearOf));
  return codedReports(coded, codebook).filter((each) => !parsedYears.has(yearOf(each)));
}

function yearOf({ identity: { issuer, year } }: Pick<Yearly, "identity">): string {
  return `${issuer}\n${year}`;
}
