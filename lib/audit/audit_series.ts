import type { Codebook } from "@/codebook/mod.ts";
import type { Finding } from "@/model/mod.ts";
import type { AuditResult } from "./audit.ts";
import { erasOf } from "./eras_of.ts";
import { evaluate, type Evaluation } from "./evaluate.ts";
import { growthFindings } from "./growth.ts";
import { type IdentityBook, identityBook } from "./identity_book.ts";
import { identityFindings } from "./identity_findings.ts";
import { preferredLedger } from "./ledger.ts";
import { scaleFindings } from "./scale.ts";
import type { Yearly } from "./yearly.ts";

/**
 * Checks the reports of each issuer against one another, year by year: what was carried in against
 * what the year before carried over, documents in force against last year's, growth rates against
 * last year's published value, and values that are far out of the scale of the other years.
 *
 * Takes one report for each issuer and year, the canonical one, or figures that were coded outside the
 * parser ({@linkcode codedReports}); reports without issuer or year are left out. Returns checks and
 * findings by id of the later report; reports with neither are left out.
 *
 * @example
 * ```ts
 * import { auditSeries } from "@/audit/mod.ts";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { reportParser } from "@/pipeline.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const parse = reportParser(codebook);
 * const report = (year: number, words: string) =>
 *   parse(
 *     new TextEncoder().encode(`杭州市${year}年政府信息公开工作年度报告\n${year}年,全市${words}。`),
 *     `hangzhou-${year}.txt`,
 *   );
 * const audited = auditSeries([
 *   await report(2016, "收到信息公开申请20件"),
 *   await report(2017, "收到信息公开申请30件,同比增长60%"),
 * ], codebook);
 * const findings = audited.get("hangzhou-2017")?.findings ?? [];
 * assertEquals(findings.map(({ rule, expected, actual }) => [rule, expected, actual]), [
 *   ["audit.growth", "50%", "60%"],
 * ]);
 * ```
 */
export function auditSeries(
  reports: readonly Yearly[],
  codebook: Codebook,
): ReadonlyMap<string, AuditResult> {
  const book = identityBook(codebook);
  const dated = reports.filter(({ identity }) =>
    identity.issuer !== null && identity.year !== null
  );
  const results = new Map<string, AuditResult>();
  for (const series of Map.groupBy(dated, ({ identity }) => identity.issuer).values()) {
    const years = new Map(series.map((report) => [report.identity.year!, report]));
    for (const report of series) {
      const result = auditYear(report, years, book, codebook);
      if (result.checks.length + result.findings.length > 0) results.set(report.id, result);
    }
  }
  return results;
}

function auditYear(
  report: Yearly,
  years: ReadonlyMap<number, Yearly>,
  book: IdentityBook,
  codebook: Codebook,
): AuditResult {
  const year = report.identity.year!;
  const before = years.get(year - 1);
  const others = [...years.values()].filter((other) => other !== report);
  const scale = scaleFindings(report, others, codebook);
  if (before === undefined) return { checks: [], findings: scale };
  const evaluations = lookBack(report, before, book, codebook);
  const judgement = { naming: codebook, isDoubtful: () => false };
  return {
    checks: evaluations.map(({ check }) => check),
    findings: [
      ...identityFindings(evaluations, judgement).map((finding) => byReport(finding, before)),
      ...growthFindings(report, before, codebook),
      ...scale,
    ],
  };
}

/** What is expected comes from another report, and nothing else in the finding shows which. */
function byReport(finding: Finding, { id, identity: { year } }: Yearly): Finding {
  const { zh, en } = finding.message;
  const message = {
    zh: `${zh}（据${year}年的报告“${id}”）`,
    en: `${en}, by the report of ${year} ("${id}")`,
  };
  return { ...finding, message };
}

/** The identities that look at the year before, checked against both reports. */
function lookBack(
  report: Yearly,
  before: Yearly,
  book: IdentityBook,
  { eras }: Codebook,
): Evaluation[] {
  const situation = {
    ledger: preferredLedger(report.figures, report.identity.year),
    previous: preferredLedger(before.figures, before.identity.year),
    book,
    eras: erasOf(report.identity, "narrative", eras),
  };
  return book.acrossYears
    .filter((identity) => identity.eras.some((era) => situation.eras.has(era)))
    .flatMap((identity) => evaluate(identity, "total", situation) ?? []);
}
