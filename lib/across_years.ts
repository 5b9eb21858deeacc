import { auditSeries, codedReports, type Yearly } from "./audit/mod.ts";
import type { Codebook } from "./codebook/mod.ts";
import type { CodedFigure, Report } from "./model/mod.ts";
import { canonicalReports } from "./tabulate/mod.ts";

/**
 * What the years of one issuer say about each other, by the ids of reports and of `codedReports`:
 * parsed and coded years are one series, and of a year that is both the parsed report counts.
 */
export function acrossYears(
  reports: readonly Report[],
  coded: readonly CodedFigure[],
  codebook: Codebook,
): ReturnType<typeof auditSeries> {
  const canonical = canonicalReports(reports);
  const parsedYears = new Set(canonical.map(yearOf));
  const codedYears = codedReports(coded, codebook).filter((each) => !parsedYears.has(yearOf(each)));
  return auditSeries([...canonical, ...codedYears], codebook);
}

function yearOf({ identity: { issuer, year } }: Yearly): string {
  return `${issuer}\n${year}`;
}
