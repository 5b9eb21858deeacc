import type { AuditResult } from "@/audit/mod.ts";
import type { Report } from "@/model/mod.ts";

/** What a series shows is reported in the later report. */
export function withSeries(
  reports: readonly Report[],
  series: ReadonlyMap<string, AuditResult>,
): readonly Report[] {
  return reports.map((report) => {
    const { checks = [], findings = [] } = series.get(report.id) ?? {};
    return {
      ...report,
      checks: [...report.checks, ...checks],
      findings: [...report.findings, ...findings],
    };
  });
}
