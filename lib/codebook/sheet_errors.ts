import { columnNames } from "./column_names.ts";
import { SheetError } from "./sheet_error.ts";

/** The error of a header that lacks columns, or has others than its table. */
export function headerError(file: string, missing: readonly string[], wrong: readonly string[]) {
  return new SheetError(file, null, {
    zh: `缺少的列：${missing.map(chineseName).join("、") || "无"}；` +
      `不认识或重复的列：${wrong.map((column) => `“${column}”`).join("、") || "无"}`,
    en: `missing columns: ${missing.join(", ") || "none"}; ` +
      `unknown or repeated columns: ${wrong.join(", ") || "none"}`,
  });
}

/** Throws where a header lacks `columns`, or has one twice; others than `asked` are named, too. */
export function checkHeader(
  header: readonly string[],
  file: string,
  columns: readonly string[],
  asked: readonly string[],
): void {
  const missing = columns.filter((column) => !header.includes(column));
  const repeated = header.filter((name, index) => header.indexOf(name) !== index);
  if (missing.length > 0 || repeated.length > 0) {
    const unknown = header.filter((name) => !asked.includes(name));
    throw headerError(file, missing, [...unknown, ...repeated]);
  }
}

/** As `“文件”(file)`; a column that has no Chinese name as it is. */
function chineseName(column: string): string {
  const name = columnNames[column]?.[0];
  return name === undefined ? `“${column}”` : `“${name}”（${column}）`;
}

/** The error of a row that is longer or shorter than the header. */
export function lengthError(
  file: string,
  line: number,
  length: number,
  expected: number,
): SheetError {
  return new SheetError(file, line, {
    zh: `有 ${length} 格，首行有 ${expected} 格`,
    en: `it has ${length} cells, the first row has ${expected}`,
  });
}
