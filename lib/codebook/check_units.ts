import type { MeasureWords } from "@/model/mod.ts";
import { INDICATOR_COLUMNS } from "./indicators.ts";
import { readTable, rowError, type TableText } from "./table.ts";

/**
 * Throws a `SyntaxError` that names file and line where the unit of an indicator is not a measure
 * word: no number is ever read with it, and nothing else would say so.
 */
export function checkUnits(indicators: TableText, words: MeasureWords): void {
  const unread = readTable(indicators, "indicators.csv", INDICATOR_COLUMNS)
    .find(({ cells }) => !words.has(cells.unit));
  if (unread === undefined) return;
  const known = [...new Set(Array.from(words.values(), ({ unit }) => unit))].join(", ");
  throw rowError(
    unread,
    {
      zh: `单位“${unread.cells.unit}”不是量词：从中选一个：${known}；或把它加到 measure_words.csv`,
      en: `unit "${unread.cells.unit}" is not a measure word: take one of ${known}, or add it to ` +
        "measure_words.csv",
    },
  );
}
