import type { Era, Indicator, Indicators } from "@/model/mod.ts";
import { byId, readTable, type Row, rowError, splitList } from "./table.ts";

const COLUMNS = [
  "id",
  "parent",
  "label_en",
  "label_zh",
  "aliases_zh",
  "unit",
  "definition_en",
  "eras",
] as const;

/** The forms that a report can have. */
export const ERAS: readonly string[] = [
  "narrative",
  "stat2014",
  "tpl2019",
  "tpl2021",
] satisfies Era[];

/**
 * Reads `indicators.csv`: what reports count, in the order of the file.
 *
 * Throws a `SyntaxError` that names file and line for an id that occurs twice, a parent that does
 * not exist, an empty label or unit, and an unknown era.
 *
 * @example
 * ```ts
 * import { parseIndicators } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const indicators = parseIndicators(
 *   "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
 *     "applications.received,,Applications,收到申请数,本年新收|申请总数,件,,narrative|stat2014\n",
 * );
 * assertEquals(indicators.get("applications.received")?.aliasesZh, ["本年新收", "申请总数"]);
 * ```
 */
export function parseIndicators(text: string, file = "indicators.csv"): Indicators {
  const rows = readTable(text, file, COLUMNS);
  const indicators = byId(rows, toIndicator);
  for (const row of rows) {
    const { parent } = row.cells;
    if (parent !== "" && !indicators.has(parent)) {
      throw rowError(row, `parent "${parent}" does not exist`);
    }
  }
  return indicators;
}

/** The eras of a cell like `narrative|stat2014`; throws for an unknown one and for none. */
export function parseEraList(row: Row<string>, cell: string): Era[] {
  const eras = splitList(cell);
  const unknown = eras.find((era) => !ERAS.includes(era));
  if (unknown !== undefined) throw rowError(row, `era "${unknown}" is unknown`);
  if (eras.length === 0) throw rowError(row, "no era is named");
  return eras as Era[];
}

/** Throws where `id` is no indicator. */
export function checkIndicator(row: Row<string>, id: string, indicators: Indicators): void {
  if (!indicators.has(id)) throw rowError(row, `indicator "${id}" does not exist`);
}

function toIndicator(row: Row<typeof COLUMNS[number]>): Indicator {
  const { cells } = row;
  for (const column of ["id", "label_en", "label_zh", "unit"] as const) {
    if (cells[column] === "") throw rowError(row, `${column} is empty`);
  }
  return {
    id: cells.id,
    parent: cells.parent || null,
    labelEn: cells.label_en,
    labelZh: cells.label_zh,
    aliasesZh: splitList(cells.aliases_zh),
    unit: cells.unit,
    eras: parseEraList(row, cells.eras),
    definitionEn: cells.definition_en,
  };
}
