import { parse } from "@std/csv";

/** A row of a CSV table, and where it stands. */
export interface Row<Column extends string> {
  readonly file: string;
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * Reads CSV text whose first row names exactly `columns`, in any order.
 *
 * Throws a `SyntaxError` that names the file where columns are missing or unknown, or where a row
 * has another length than the first.
 */
export function readTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): Row<Column>[] {
  checkHeader(text, file, columns);
  let line = 2;
  return parseRecords(text, file).map((cells) => {
    const row = { file, line, cells: cells as Record<Column, string> };
    line += 1 + countLineBreaks(cells);
    return row;
  });
}

/** The error for a row that breaks a rule of its table. */
export function rowError(row: Row<string>, state: string): SyntaxError {
  return new SyntaxError(`Cannot read "${row.file}", line ${row.line}: ${state}`);
}

/** The parts of a cell that holds a list `a|b|c`; an empty cell has none. */
export function splitList(cell: string): string[] {
  return cell.split("|").map((part) => part.trim()).filter((part) => part !== "");
}

/** Rows by their `id`; throws where two rows have the same one. */
export function byId<Value extends { readonly id: string }>(
  rows: readonly Row<string>[],
  toValue: (row: Row<string>) => Value,
): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const row of rows) {
    const value = toValue(row);
    if (values.has(value.id)) throw rowError(row, `id "${value.id}" occurs twice`);
    values.set(value.id, value);
  }
  return values;
}

function checkHeader(text: string, file: string, columns: readonly string[]): void {
  const header = parse(text.slice(0, lineEnd(text)))[0] ?? [];
  const missing = columns.filter((column) => !header.includes(column));
  const unknown = header.filter((name, index) =>
    !columns.includes(name) || header.indexOf(name) !== index
  );
  if (missing.length === 0 && unknown.length === 0) return;
  throw new SyntaxError(
    `Cannot read "${file}": missing columns: ${missing.join(", ") || "none"}; ` +
      `unknown or repeated columns: ${unknown.join(", ") || "none"}`,
  );
}

function lineEnd(text: string): number {
  const end = text.search(/[\r\n]/);
  return end < 0 ? text.length : end;
}

function parseRecords(text: string, file: string): Record<string, string>[] {
  try {
    return parse(text, { skipFirstRow: true });
  } catch (error) {
    throw new SyntaxError(`Cannot read "${file}": ${(error as Error).message}`, { cause: error });
  }
}

function countLineBreaks(cells: Record<string, string>): number {
  return Object.values(cells).reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
}
