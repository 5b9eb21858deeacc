import type { Codebook } from "@/codebook/mod.ts";
import type { CodedFigure, Finding } from "@/model/mod.ts";
import type { AuditResult } from "./audit.ts";
import { codedReports } from "./coded_reports.ts";
import { erasOf } from "./eras_of.ts";
import { evaluateAll } from "./evaluate_all.ts";
import { type IdentityBook, identityBook } from "./identity_book.ts";
import { identityFindings } from "./identity_findings.ts";
import { impossibleValues } from "./impossible_values.ts";
import { ledgersOf } from "./ledger.ts";
import { overlappingChannels } from "./overlapping_channels.ts";
import type { Yearly } from "./yearly.ts";

/**
 * Checks figures that were coded outside the parser against the identities of the codebook, by
 * issuer and year. Their findings have no place, and are warnings at most: a slip may be the
 * coder's.
 *
 * @param series What {@linkcode auditSeries} says of {@linkcode codedReports}, by their ids.
 * @returns By `<issuer>-<year>`.
 *
 * @example
 * ```ts
 * import { auditCoded } from "@/audit/mod.ts";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const row = {
 *   issuer: "某市人民政府", rank: null, kind: null, province: null, year: 2017, qualifier: "exact", form: "stat2014",
 *   sourceUrl: "https://example.org/2017", coverage: "whole", codedBy: "machine-assisted, single reader",
 * } as const;
 * const audited = auditCoded([
 *   { ...row, code: "disclosure.total", value: 120 },
 *   { ...row, code: "disclosure.channel.website", value: 340 },
 * ], loadCodebook());
 * assertEquals(audited.get("某市人民政府-2017")?.findings.map(({ rule }) => rule), [
 *   "audit.disclosure.channel.website:at_most",
 * ]);
 * ```
 */
export function auditCoded(
  coded: readonly CodedFigure[],
  codebook: Codebook,
  series: ReadonlyMap<string, AuditResult> = new Map(),
): ReadonlyMap<string, AuditResult> {
  const book = identityBook(codebook);
  return new Map(
    codedReports(coded, codebook).map((report) => {
      const { issuer, year } = report.identity;
      const own = auditYear(report, book, codebook);
      const { checks, findings } = series.get(report.id) ?? { checks: [], findings: [] };
      return [`${issuer}-${year}`, {
        checks: [...own.checks, ...checks].map((check) => ({ ...check, where: null })),
        findings: [...own.findings, ...findings].map(withoutPlace),
      }];
    }),
  );
}

function auditYear(
  { identity, figures }: Yearly,
  book: IdentityBook,
  codebook: Codebook,
): AuditResult {
  const eras = erasOf(identity, "narrative", codebook.eras);
  const ledgers = ledgersOf(figures, identity.year);
  const evaluations = ledgers.flatMap((ledger) => evaluateAll({ ledger, book, eras }));
  const judgement = { naming: codebook, isDoubtful: () => false };
  return {
    checks: evaluations.map(({ check }) => check),
    findings: [
      ...identityFindings(evaluations, judgement),
      ...ledgers.flatMap((ledger) => overlappingChannels(ledger, codebook)),
      ...impossibleValues(figures, codebook),
    ],
  };
}

function withoutPlace({ places: _, ...finding }: Finding): Finding {
  const severity = finding.severity === "error" ? "warning" : finding.severity;
  return { ...finding, severity, span: null, quote: null };
}
