import { type CsvRow, readTable, rowError, type TableText } from "./table.ts";

/** A province, prefecture or county of GB/T 2260. */
export interface Division {
  /** Six digits, as `150100`. */
  readonly code: string;
  /** Full name, as `呼和浩特市`. */
  readonly name: string;
  readonly level: "province" | "prefecture" | "county";
  /**
   * Code of the division above; the province for counties of municipalities and those governed
   * directly.
   */
  readonly parent: string | null;
}

/** The divisions by code. */
export type Divisions = ReadonlyMap<string, Division>;

const COLUMNS = ["code", "name"] as const;

/**
 * Reads `divisions.csv`; the code gives the level and the division above, which may also be one
 * `beside` the table.
 *
 * Throws a `SyntaxError` that names file and line for a code that is not of six digits, occurs
 * twice or lies in no province, and for an empty name.
 *
 * @example
 * ```ts
 * import { parseDivisions } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const divisions = parseDivisions("code,name\n110000,北京市\n110101,东城区\n");
 * assertEquals(divisions.get("110101"), {
 *   code: "110101",
 *   name: "东城区",
 *   level: "county",
 *   parent: "110000",
 * });
 * ```
 */
export function parseDivisions(
  table: TableText,
  file = "divisions.csv",
  beside: Divisions = new Map(),
): Divisions {
  const rows = readTable(table, file, COLUMNS);
  const codes = new Set([...beside.keys(), ...rows.map(({ cells }) => cells.code)]);
  const divisions = new Map<string, Division>();
  for (const row of rows) {
    const division = toDivision(row, codes);
    if (divisions.has(division.code)) {
      throw rowError(row, {
        zh: `代码“${division.code}”出现两次`,
        en: `code "${division.code}" occurs twice`,
      });
    }
    divisions.set(division.code, division);
  }
  return divisions;
}

function toDivision(row: CsvRow<typeof COLUMNS[number]>, codes: ReadonlySet<string>): Division {
  const { code, name } = row.cells;
  if (!/^\d{6}$/.test(code)) {
    throw rowError(row, {
      zh: `代码“${code}”不是六位数字`,
      en: `code "${code}" has not six digits`,
    });
  }
  if (name === "") throw rowError(row, { zh: "名称是空的", en: "name is empty" });
  const province = `${code.slice(0, 2)}0000`;
  const prefecture = `${code.slice(0, 4)}00`;
  if (!codes.has(province)) {
    throw rowError(row, {
      zh: `代码“${code}”不在表中任何省份`,
      en: `code "${code}" lies in no province of the table`,
    });
  }
  if (code === province) return { code, name, level: "province", parent: null };
  if (code === prefecture) return { code, name, level: "prefecture", parent: province };
  return { code, name, level: "county", parent: codes.has(prefecture) ? prefecture : province };
}
