import type { Codebook } from "@/codebook/mod.ts";
import type { CodedFigure, Figure } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";
import type { Yearly } from "./yearly.ts";

/** A coded figure has no place in a text. */
const NOWHERE = { start: 0, end: 0 } as const;

/**
 * Figures that were coded outside the parser as reports without a text, one for each issuer and
 * year, for {@linkcode auditSeries}. No file has an id as theirs.
 *
 * @example
 * ```ts
 * import { auditSeries, codedReports } from "@/audit/mod.ts";
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const row = {
 *   issuer: "某市人民政府", rank: null, kind: null, province: null, qualifier: "exact", form: "tpl2021",
 *   sourceUrl: "https://example.org/", coverage: "whole", codedBy: "machine-assisted, single reader",
 * } as const;
 * const reports = codedReports([
 *   { ...row, year: 2021, code: "applications.carried_out", value: 7 },
 *   { ...row, year: 2022, code: "applications.carried_in", value: 9 },
 * ], codebook);
 * const findings = [...auditSeries(reports, codebook).values()].flatMap(({ findings }) => findings);
 * assertEquals(findings.map(({ rule }) => rule), ["audit.applications.carried_in:carry"]);
 * ```
 */
export function codedReports(
  coded: readonly CodedFigure[],
  { indicators }: Pick<Codebook, "indicators">,
): readonly Yearly[] {
  const groups = Map.groupBy(coded, ({ issuer, year }) => `${issuer}\n${year}`);
  return Array.from(groups, ([id, rows]) => {
    const [{ issuer, year }] = rows as [CodedFigure];
    const forms = [...new Set(rows.map(({ form }) => form))];
    const eras = forms.map((era) => ({ era, clues: [], span: NOWHERE }));
    return {
      id,
      identity: { issuer, year, eras },
      figures: rows.map((row) => figureOf(row, indicators.get(row.code)?.unit ?? "")),
      normalized: normalize(""),
    };
  });
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
