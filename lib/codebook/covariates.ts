import { numberIn } from "./number_in.ts";
import { readSheet, rowError } from "./table.ts";

/** What a researcher knows of a place in a year. */
export interface Covariates {
  /** Six digits, as `130602`. */
  readonly divisionCode: string;
  readonly year: number;
  /** By name of the column; null for an empty cell. */
  readonly values: ReadonlyMap<string, number | null>;
}

/** A table of covariates. */
export interface CovariateTable {
  /** The names of its columns besides code and year, as printed. */
  readonly columns: readonly string[];
  readonly rows: readonly Covariates[];
}

/**
 * Reads a researcher's table of places and years: a column `division_code` (区划代码), a column
 * `year` (年份), and any others with numbers, as `population`. Numbers may have marks of thousands;
 * an empty cell is not known.
 *
 * Throws a `SyntaxError` that names file and line for a code that is not of six digits, a year that
 * is not a year, a cell that is not a number, and a second row for a code and year.
 *
 * @example
 * ```ts
 * import { parseCovariates } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { columns, rows } = parseCovariates("区划代码,年份,population\n130602,2018,\"1,163,000\"\n");
 * assertEquals(columns, ["population"]);
 * assertEquals(rows[0]?.values.get("population"), 1163000);
 * ```
 */
export function parseCovariates(text: string, file = "covariates.csv"): CovariateTable {
  const { others } = readSheet(text, file, KEYS);
  const { rows, faults } = readSheet<string>(text, file, [...KEYS, ...others]);
  if (faults[0] !== undefined) throw faults[0];
  const seen = new Set<string>();
  const read = rows.map((row) => {
    const { division_code: divisionCode = "", year = "" } = row.cells;
    if (!/^\d{6}$/.test(divisionCode)) {
      throw rowError(row, `division_code "${divisionCode}" has not six digits`);
    }
    if (!/^(?:19|20)\d\d$/.test(year)) throw rowError(row, `year "${year}" is not a year`);
    const key = `${divisionCode} ${year}`;
    if (seen.has(key)) throw rowError(row, `it is a second row for ${divisionCode} and ${year}`);
    seen.add(key);
    const values = new Map(others.map((name) => {
      const cell = row.cells[name] ?? "";
      const value = cell === "" ? null : numberIn(cell);
      if (value === null && cell !== "") throw rowError(row, `${name} "${cell}" is not a number`);
      return [name, value];
    }));
    return { divisionCode, year: Number(year), values };
  });
  return { columns: others, rows: read };
}

const KEYS = ["division_code", "year"] as const;
