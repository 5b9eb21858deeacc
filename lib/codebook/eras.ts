import type { Era } from "@/model/mod.ts";
import { parseEraList } from "./indicators.ts";
import { byId, readTable, type Row, rowError, splitList } from "./table.ts";

/** One row of `eras.csv`: a form that reports have, and the labels that tell it. */
export interface EraEntry {
  readonly id: Era;
  readonly labelEn: string;
  readonly labelZh: string;
  readonly firstYear: number;
  /** `null` while the form is in use. */
  readonly lastYear: number | null;
  /** Each clue is one label, or several that stand together. */
  readonly clues: readonly (readonly string[])[];
  readonly source: string;
}

const COLUMNS = [
  "id",
  "label_en",
  "label_zh",
  "first_year",
  "last_year",
  "clues",
  "source",
] as const;

/**
 * Reads `eras.csv`. A clue `a+b` asks for both labels, `a|b` are two clues.
 *
 * Throws a `SyntaxError` that names file and line for an unknown era, one that occurs twice, and a year
 * that is none.
 *
 * @example
 * ```ts
 * import { parseEras } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const eras = parseEras(
 *   "id,label_en,label_zh,first_year,last_year,clues,source\n" +
 *     "stat2014,Form of 2014,2014年统计表,2014,2018,统计指标+统计数|申请办结数,notice\n",
 * );
 * assertEquals(eras.get("stat2014")?.clues, [["统计指标", "统计数"], ["申请办结数"]]);
 * ```
 */
export function parseEras(text: string, file = "eras.csv"): ReadonlyMap<string, EraEntry> {
  return byId(readTable(text, file, COLUMNS), toEra);
}

function toEra(row: Row<typeof COLUMNS[number]>): EraEntry {
  const { cells } = row;
  const [id] = parseEraList(row, cells.id) as [Era];
  return {
    id,
    labelEn: cells.label_en,
    labelZh: cells.label_zh,
    firstYear: toYear(row, cells.first_year),
    lastYear: cells.last_year === "" ? null : toYear(row, cells.last_year),
    clues: splitList(cells.clues).map((clue) => clue.split("+")),
    source: cells.source,
  };
}

function toYear(row: Row<string>, cell: string): number {
  if (!/^\d{4}$/.test(cell)) throw rowError(row, `year "${cell}" is none`);
  return Number(cell);
}
