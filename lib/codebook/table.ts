import { parse } from "@std/csv";

/** A row of a CSV table, and its place. */
export interface CsvRow<Column extends string> {
  readonly file: string;
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/**
 * Reads CSV text whose first row names exactly `columns`, in any order.
 *
 * Throws a `SyntaxError` that names the file where columns are missing or unknown, or where a row
 * differs in length from the first.
 */
export function readTable<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): CsvRow<Column>[] {
  const [first, ...rest] = recordsIn(text, file);
  const header = first?.cells ?? [];
  checkHeader(header, file, columns);
  return rest.map(({ line, cells }) => {
    const named = Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ""]));
    const row = { file, line, cells: named as Record<Column, string> };
    if (cells.length === header.length) return row;
    throw rowError(row, `it has ${cells.length} cells, the first row has ${header.length}`);
  });
}

/** The error for a row that breaks a rule of its table. */
export function rowError(row: CsvRow<string>, state: string): SyntaxError {
  return new SyntaxError(`Cannot read "${row.file}", line ${row.line}: ${state}`);
}

/**
 * A cell that is one of the words of its column; throws an error that lists them where it is
 * another.
 */
export function wordIn<Column extends string, Word extends string>(
  row: CsvRow<Column>,
  column: Column,
  words: readonly Word[],
): Word {
  const cell = row.cells[column];
  const word = words.find((word) => word === cell);
  if (word !== undefined) return word;
  throw rowError(row, `${column} "${cell}" is unknown: it is ${words.join(", ")}`);
}

/** The parts of a cell that holds a list `a|b|c`; an empty cell has none. */
export function splitList(cell: string): string[] {
  return cell.split("|").map((part) => part.trim()).filter((part) => part !== "");
}

/** Rows by their `id`; throws where two rows have the same one. */
export function byId<Value extends { readonly id: string }>(
  rows: readonly CsvRow<string>[],
  toValue: (row: CsvRow<string>) => Value,
): Map<string, Value> {
  const values = new Map<string, Value>();
  for (const row of rows) {
    const value = toValue(row);
    if (values.has(value.id)) throw rowError(row, `id "${value.id}" occurs twice`);
    values.set(value.id, value);
  }
  return values;
}

function checkHeader(header: readonly string[], file: string, columns: readonly string[]): void {
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

/** The rows of CSV text with the lines on which they begin; empty lines are left out. */
function recordsIn(
  text: string,
  file: string,
): { readonly line: number; readonly cells: string[] }[] {
  const lines = text.split(LINE_BREAK);
  let line = 0;
  return parseRows(text, file).map((cells) => {
    while (lines[line] === "") line += 1;
    const row = { line: line + 1, cells };
    line += cells.join().split(LINE_BREAK).length;
    return row;
  });
}

const LINE_BREAK = /\r\n?|\n/;

function parseRows(text: string, file: string): string[][] {
  try {
    return parse(text);
  } catch (error) {
    throw new SyntaxError(`Cannot read "${file}": ${(error as Error).message}`, { cause: error });
  }
}
