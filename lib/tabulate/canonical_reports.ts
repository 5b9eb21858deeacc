import type { ReportSummary } from "@/model/mod.ts";
import { marksOf } from "./marks_of.ts";
import { rankedReport } from "./parsed_entry.ts";

/** The reports to use, one an issuer and year: neither re-issues nor copies. */
export function canonicalReports<Summary extends ReportSummary>(
  reports: readonly Summary[],
): readonly Summary[] {
  const marks = marksOf(reports.map(rankedReport));
  return reports.filter((_, index) => marks[index]!.canonical);
}
