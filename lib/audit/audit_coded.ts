import type { Codebook } from "@/codebook/mod.ts";
import type { CodedFigure, Figure, Finding } from "@/model/mod.ts";
import type { AuditResult } from "./audit.ts";
import { erasOf } from "./eras_of.ts";
import { evaluateAll } from "./evaluate_all.ts";
import { type IdentityBook, identityBook } from "./identity_book.ts";
import { identityFindings } from "./identity_findings.ts";
import { impossibleValues } from "./impossible_values.ts";
import { ledgersOf } from "./ledger.ts";
import { overlappingChannels } from "./overlapping_channels.ts";

/** A coded figure has no place in a text. */
const NOWHERE = { start: 0, end: 0 } as const;

/**
 * Checks figures that were coded outside the parser against the identities of the codebook, by
 * issuer and year. Their findings have no place, and are warnings at most: a slip may be the
 * coder's.
 *
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
): ReadonlyMap<string, AuditResult> {
  const book = identityBook(codebook);
  const groups = Map.groupBy(coded, ({ issuer, year }) => `${issuer}-${year}`);
  return new Map(Array.from(groups, ([key, rows]) => [key, auditRows(rows, book, codebook)]));
}

function auditRows(
  rows: readonly CodedFigure[],
  book: IdentityBook,
  codebook: Codebook,
): AuditResult {
  const { indicators, eras } = codebook;
  const forms = [...new Set(rows.map(({ form }) => form))];
  const identity = {
    year: rows[0]!.year,
    eras: forms.map((era) => ({ era, clues: [], span: NOWHERE })),
  };
  const figures = rows.map((row) => figureOf(row, indicators.get(row.code)?.unit ?? ""));
  const ledgers = ledgersOf(figures, identity.year);
  const evaluations = ledgers.flatMap((ledger) =>
    evaluateAll({ ledger, book, eras: erasOf(identity, "narrative", eras) })
  );
  const judgement = { naming: codebook, isDoubtful: () => false };
  return {
    checks: evaluations.map(({ check }) => ({ ...check, where: null })),
    findings: [
      ...identityFindings(evaluations, judgement),
      ...ledgers.flatMap((ledger) => overlappingChannels(ledger, codebook)),
      ...impossibleValues(figures, codebook),
    ].map(withoutPlace),
  };
}

function figureOf({ code, value, qualifier, codedBy }: CodedFigure, unit: string): Figure {
  return {
    code,
    value,
    unit,
    printed: String(value),
    state: value === 0 ? "zero" : "stated",
    qualifier,
    scope: "all",
    applicant: "total",
    dataYear: null,
    where: "narrative",
    section: null,
    rule: codedBy,
    span: NOWHERE,
    quote: "",
    context: "",
    preferred: true,
  };
}

function withoutPlace({ places: _, ...finding }: Finding): Finding {
  const severity = finding.severity === "error" ? "warning" : finding.severity;
  return { ...finding, severity, span: null, quote: null };
}
