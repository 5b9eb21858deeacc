import type { Correction, Indicators, Scope } from "@/model/mod.ts";
import { APPLICANTS } from "./applicants.ts";
import { checkIndicator } from "./indicators.ts";
import { dateIn } from "./date_in.ts";
import { numberIn } from "./number_in.ts";
import { type CsvRow, readSheet, rowError, wordIn } from "./table.ts";

/** The columns of its table. */
export const CORRECTION_COLUMNS = [
  "code",
  "scope",
  "applicant",
  "published",
  "corrected",
  "reason",
  "corrected_by",
  "corrected_on",
  "sha256",
] as const;

const SCOPES: readonly Scope[] = [
  "all",
  "province_level",
  "prefecture_level",
  "county_level",
  "departments",
  "localities",
];

/**
 * Reads one file of `data/corrections`: the known errors of one published report.
 *
 * Throws a `SyntaxError` that names file and line for an indicator that does not exist, an unknown
 * scope or applicant, a value that is not a number (`published` may be empty, for a blank cell), an
 * empty reason or name, an invalid date or hash, and two rows for one figure.
 *
 * @example
 * ```ts
 * import { loadCodebook, parseCorrections } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [correction] = parseCorrections(
 *   "code,scope,applicant,published,corrected,reason,corrected_by,corrected_on,sha256\n" +
 *     `hotline.completed,all,total,251,215,digits swapped,A. Reader,2026-01-31,${"0".repeat(64)}\n`,
 *   loadCodebook().indicators,
 *   "hangzhou-2017.csv",
 * );
 * assertEquals(correction?.corrected, 215);
 * ```
 */
export function parseCorrections(
  text: string,
  indicators: Indicators,
  file: string,
): Correction[] {
  const seen = new Set<string>();
  const { rows, faults } = readSheet(text, file, CORRECTION_COLUMNS);
  if (faults[0] !== undefined) throw faults[0];
  return rows.map((row) => {
    const { code, scope, applicant } = row.cells;
    const key = `${code}/${scope}/${applicant}`;
    if (seen.has(key)) {
      throw rowError(row, { zh: `${key} 更正了两次`, en: `${key} is corrected twice` });
    }
    seen.add(key);
    return toCorrection(row, indicators);
  });
}

function toCorrection(
  row: CsvRow<typeof CORRECTION_COLUMNS[number]>,
  indicators: Indicators,
): Correction {
  const { cells } = row;
  checkIndicator(row, cells.code, indicators);
  const scope = wordIn(row, "scope", SCOPES);
  const applicant = wordIn(row, "applicant", APPLICANTS);
  for (const column of ["reason", "corrected_by"] as const) {
    if (cells[column] === "") {
      throw rowError(row, { zh: `${column} 是空的`, en: `${column} is empty` });
    }
  }
  const correctedOn = dateIn(cells.corrected_on);
  if (correctedOn === null) {
    throw rowError(row, {
      zh: `日期“${cells.corrected_on}”不是 2026-01-31 这样的日期`,
      en: `date "${cells.corrected_on}" is not a date, as 2026-01-31`,
    });
  }
  if (!/^[0-9a-f]{64}$/.test(cells.sha256)) {
    throw rowError(row, {
      zh: `“${cells.sha256}”不是 SHA-256`,
      en: `hash "${cells.sha256}" is not a SHA-256`,
    });
  }
  return {
    code: cells.code,
    scope,
    applicant,
    published: cells.published === "" ? null : valueOf(row, "published"),
    corrected: valueOf(row, "corrected"),
    reason: cells.reason,
    correctedBy: cells.corrected_by,
    correctedOn,
    sha256: cells.sha256,
  };
}

function valueOf(
  row: CsvRow<typeof CORRECTION_COLUMNS[number]>,
  column: "published" | "corrected",
): number {
  const cell = row.cells[column];
  const value = numberIn(cell);
  if (value !== null) return value;
  throw rowError(row, {
    zh: `${column}“${cell}”不是数字`,
    en: `${column} "${cell}" is not a number`,
  });
}
