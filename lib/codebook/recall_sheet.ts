import type { Indicators } from "@/model/mod.ts";
import { NONE } from "./coding_sheet.ts";
import { findIndicator } from "./find_indicator.ts";
import { numberIn } from "./number_in.ts";
import { repeatedItem } from "./repeated_item.ts";
import { type CsvRow, readSheet, readTable, rowError } from "./table.ts";

/** A number of which no figure was made, as a person read it. */
export interface RecalledNumber {
  readonly report: string;
  /** `passed` or `unread`. */
  readonly verdict: string;
  /** What it states, with the value in the codebook's unit; `null` for `-`: no indicator. */
  readonly figure: { readonly code: string; readonly value: number } | null;
}

const SHEET = ["item", "report", "sentence", "number", "indicator", "value"] as const;
const KEY = ["item", "report", "number", "verdict"] as const;

/**
 * Reads a sheet of numbers that a person filled in, with its key: the indicator that a number states,
 * by its id or a label, with its value in the codebook's unit, or `-` where it states none. Rows
 * without an indicator were not coded and are left out.
 *
 * Throws a `SyntaxError` that names file and line for an indicator that does not exist, a value that
 * is not a number, an item that occurs twice, and a row that is not that of the key.
 *
 * @example
 * ```ts
 * import { loadCodebook, parseRecallSheet } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const sheet = "item,report,sentence,number,indicator,value\n1,a,办理来信3件,3件,-,\n";
 * const key = "item,report,number,verdict\n1,a,3件,unread\n";
 * const [number] = parseRecallSheet(sheet, key, loadCodebook().indicators);
 * assertEquals(number, { report: "a", verdict: "unread", figure: null });
 * ```
 */
export function parseRecallSheet(
  sheet: string,
  key: string,
  indicators: Indicators,
  file = "recall-sheet.csv",
  keyFile = "recall-key.csv",
): RecalledNumber[] {
  const keys = new Map(readTable(key, keyFile, KEY).map(({ cells }) => [cells.item, cells]));
  const seen = new Set<string>();
  const { rows, faults } = readSheet(sheet, file, SHEET);
  if (faults[0] !== undefined) throw faults[0];
  return rows.flatMap((row) => {
    const { item, report, number, indicator } = row.cells;
    if (seen.has(item)) throw rowError(row, repeatedItem(item));
    seen.add(item);
    const drawn = keys.get(item);
    if (drawn?.report !== report || drawn.number !== number) {
      throw rowError(row, {
        zh: `序号“${item}”与对照表（key）中的不是一个数字：两个文件不是同一次抽样的`,
        en: `item "${item}" is not that of the key: the sheet is of another sample`,
      });
    }
    if (indicator === "") return [];
    return [{ report, verdict: drawn.verdict, figure: figureIn(row, indicators) }];
  });
}

function figureIn(row: CsvRow<typeof SHEET[number]>, indicators: Indicators) {
  const { indicator, value } = row.cells;
  if (indicator === NONE) return null;
  const number = numberIn(value);
  if (number === null) {
    throw rowError(row, {
      zh: `“${indicator}”的 value“${value}”不是数字：写数值，不是指标的在 indicator 中写“${NONE}”`,
      en:
        `value "${value}" of "${indicator}" is not a number: write it, or "${NONE}" as the indicator`,
    });
  }
  return { code: codeOf(row, indicators), value: number };
}

function codeOf(row: CsvRow<typeof SHEET[number]>, indicators: Indicators): string {
  try {
    return findIndicator(row.cells.indicator, indicators).id;
  } catch (error) {
    if (error instanceof RangeError) throw rowError(row, error.message);
    throw error;
  }
}
