import { numberIn } from "./number_in.ts";
import { repeatedItem } from "./repeated_item.ts";
import { type CsvRow, readSheet, readTable, rowError } from "./table.ts";

/** A cell of a coding sheet, as two coders see it. */
export interface CodedCell {
  readonly item: number;
  readonly report: string;
  readonly code: string;
  readonly label: string;
  readonly scope: string;
  readonly applicant: string;
  readonly unit: string;
  readonly quote: string;
  /** What the parser gave; `null` where it gave no number. */
  readonly parsed: number | null;
  /** What the person wrote; `null` for `-`: the quotation states no number. */
  readonly coded: number | null;
}

/** The columns of a sheet that say which figure a row is about. */
export const ITEM_COLUMNS = [
  "item",
  "report",
  "indicator",
  "label",
  "scope",
  "applicant",
  "unit",
  "quote",
] as const;

const SHEET = [...ITEM_COLUMNS, "value"] as const;
const KEY = ["item", "report", "code", "scope", "applicant", "value"] as const;

/** What a person writes where the quotation states no number, or none that is an indicator. */
export const NONE = "-";

/**
 * Reads a coding sheet that a person filled in, with its key. A value is a number in the unit of
 * its row, in figures, or `-` where the quotation states no number;
 * rows whose value is empty were not coded and are left out.
 *
 * Throws a `SyntaxError` that names file and line for a value that is neither, an item that occurs
 * twice, and a row that is not that of the key: then the sheet belongs to another sample.
 *
 * @example
 * ```ts
 * import { parseCodingSheet } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const sheet = "item,report,indicator,label,scope,applicant,unit,quote,value\n" +
 *   "1,a,applications.received,收到申请数,all,total,件,收到申请3件,3\n";
 * const key = "item,report,code,scope,applicant,value\n1,a,applications.received,all,total,3\n";
 * const [cell] = parseCodingSheet(sheet, key);
 * assertEquals([cell?.parsed, cell?.coded], [3, 3]);
 * ```
 */
export function parseCodingSheet(
  sheet: string,
  key: string,
  file = "coding-sheet.csv",
  keyFile = "coding-key.csv",
): CodedCell[] {
  const keys = new Map(readTable(key, keyFile, KEY).map((row) => [row.cells.item, row]));
  const seen = new Set<string>();
  const { rows, faults } = readSheet(sheet, file, SHEET);
  if (faults[0] !== undefined) throw faults[0];
  return rows.flatMap((row) => {
    const { item } = row.cells;
    if (seen.has(item)) throw rowError(row, repeatedItem(item));
    seen.add(item);
    const cell = toCell(row, keys.get(item));
    return cell === null ? [] : [cell];
  });
}

function toCell(
  row: CsvRow<typeof SHEET[number]>,
  key: CsvRow<typeof KEY[number]> | undefined,
): CodedCell | null {
  const parsed = checkedItem(row, key);
  const { item, report, indicator, scope, applicant, value } = row.cells;
  if (value === "") return null;
  const coded = numberIn(value);
  if (value !== NONE && coded === null) {
    throw rowError(row, {
      zh: `value“${value}”既不是数字，也不是“${NONE}”：只写数字；引文没有写明的写“${NONE}”`,
      en: `value "${value}" is neither a number nor "${NONE}": write a number without words`,
    });
  }
  const { label, unit, quote } = row.cells;
  return {
    item: Number(item),
    report,
    code: indicator,
    label,
    scope,
    applicant,
    unit,
    quote,
    parsed: parsed === "" ? null : Number(parsed),
    coded,
  };
}

/** What the parser gave for the item of a row; throws where the key has another item. */
function checkedItem(
  row: CsvRow<typeof SHEET[number]>,
  key: CsvRow<typeof KEY[number]> | undefined,
): string {
  const { item, report, indicator, scope, applicant } = row.cells;
  const own = [report, indicator, scope, applicant].join(", ");
  const { cells } = key ?? {};
  const expected = [cells?.report, cells?.code, cells?.scope, cells?.applicant].join(", ");
  if (cells === undefined) {
    throw rowError(row, {
      zh: `对照表（key）中没有序号“${item}”：两个文件不是同一次抽样的`,
      en: `item "${item}" is not in the key: the sheet is of another sample`,
    });
  }
  if (own !== expected) {
    throw rowError(row, {
      zh: `序号“${item}”是 ${own}，对照表（key）中是 ${expected}：只填 value 一列，其他列不改`,
      en: `item "${item}" is ${own}, in the key ${expected}: fill in the column value only`,
    });
  }
  return cells.value;
}
