import { UnreadableError } from "../unreadable_error.ts";

/** A report has no more rows in a sheet, and no more cells with something beside or above them. */
export const MOST_ROWS = 10_000;
export const MOST_CELLS = 100_000;
/** So many cells are parsed: most may be blank ones that have a colour or a border. */
export const MOST_WRITTEN = 300_000;

/** The error for a workbook that is too large for a report. */
export function tooLarge(): UnreadableError {
  return new UnreadableError("read.too_large", {
    zh: `电子表格超过 ${MOST_CELLS} 个单元格或一表 ${MOST_ROWS} 行的上限：请只保留年度报告的工作表`,
    en:
      `Cannot read a workbook of more than ${MOST_CELLS} cells, or ${MOST_ROWS} rows in a sheet: ` +
      "keep the sheets of the report only",
  });
}
