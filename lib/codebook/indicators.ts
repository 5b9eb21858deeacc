import { type Indicator, type Indicators, nearest } from "@/model/mod.ts";
import { type Eras, parseEraList } from "./eras.ts";
import { byId, type CsvRow, readTable, rowError, splitList, type TableText } from "./table.ts";

/** The columns of `indicators.csv`. */
export const INDICATOR_COLUMNS = [
  "id",
  "parent",
  "label_en",
  "label_zh",
  "aliases_zh",
  "unit",
  "definition_en",
  "eras",
] as const;

/**
 * Reads `indicators.csv`: what reports count, in the order of the file.
 *
 * Throws a `SyntaxError` that names file and line for an id that occurs twice, a parent that does
 * not exist, an empty label or unit, and an unknown era.
 *
 * @example
 * ```ts
 * import { loadCodebook, parseIndicators } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const indicators = parseIndicators(
 *   "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
 *     "applications.received,,Applications,收到申请数,本年新收|申请总数,件,,narrative|stat2014\n",
 *   loadCodebook().eras,
 * );
 * assertEquals(indicators.get("applications.received")?.aliasesZh, ["本年新收", "申请总数"]);
 * ```
 */
export function parseIndicators(table: TableText, eras: Eras, file = "indicators.csv"): Indicators {
  const rows = readTable(table, file, INDICATOR_COLUMNS);
  const indicators = byId(rows, (row) => toIndicator(row, eras));
  for (const row of rows) {
    const { parent } = row.cells;
    if (parent !== "" && !indicators.has(parent)) {
      throw rowError(row, {
        zh: `没有上级指标“${parent}”`,
        en: `parent "${parent}" does not exist`,
      });
    }
  }
  return indicators;
}

/** Throws where `id` is not an indicator. */
export function checkIndicator(row: CsvRow<string>, id: string, indicators: Indicators): void {
  if (indicators.has(id)) return;
  const like = nearest(id, [...indicators.keys()], 3).join(", ");
  throw rowError(row, {
    zh: `没有指标“${id}”；相近的有 ${like}`,
    en: `indicator "${id}" does not exist; the nearest are ${like}`,
  });
}

function toIndicator(row: CsvRow<typeof INDICATOR_COLUMNS[number]>, eras: Eras): Indicator {
  const { cells } = row;
  for (const column of ["id", "label_en", "label_zh", "unit"] as const) {
    if (cells[column] === "") {
      throw rowError(row, { zh: `${column} 是空的`, en: `${column} is empty` });
    }
  }
  return {
    id: cells.id,
    parent: cells.parent || null,
    labelEn: cells.label_en,
    labelZh: cells.label_zh,
    aliasesZh: splitList(cells.aliases_zh),
    unit: cells.unit,
    eras: parseEraList(row, cells.eras, eras),
    definitionEn: cells.definition_en,
  };
}
