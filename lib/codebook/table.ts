import type { Bilingual } from "@/model/mod.ts";
import { columnNames } from "./column_names.ts";
import { type CsvRecord, csvRecords } from "./csv_records.ts";
import { SheetError } from "./sheet_error.ts";
import { checkHeader, headerError, lengthError } from "./sheet_errors.ts";

/** A row of a CSV table, and its place. */
export interface CsvRow<Column extends string> {
  readonly file: string;
  /** 1-based line on which the row begins. */
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** A table that a person filled in. */
export interface Sheet<Column extends string> {
  readonly rows: readonly CsvRow<Column>[];
  /** The error of each row whose cells do not fit the header, or that is no CSV. */
  readonly faults: readonly SheetError[];
  /** The columns that were not asked for; they are left alone. */
  readonly others: readonly string[];
}

/** The text of a table, alone or with the rows that a project adds. */
export type TableText = string | ExtendedTable;

/** A table, and another of the same columns whose rows go before those of the same key. */
export interface ExtendedTable {
  readonly text: string;
  readonly added: {
    readonly text: string;
    readonly file: string;
    /** The lines that are passed over; default: none. */
    readonly left?: ReadonlySet<number>;
  };
  /** The columns that identify a row; where there are none, no row takes another's place. */
  readonly key: readonly string[];
}

/**
 * Reads CSV text whose first row names exactly `columns`, in any order. An added row stands in the
 * place of the one with its key, or at the end.
 *
 * Throws a `SyntaxError` that names the file where columns are missing or unknown, where a row
 * differs in length from the first, or two added rows have one key.
 */
export function readTable<Column extends string>(
  table: TableText,
  file: string,
  columns: readonly Column[],
): CsvRow<Column>[] {
  if (typeof table === "string") return rowsOf(table, file, columns);
  const added = rowsOf(table.added.text, table.added.file, columns, table.added.left);
  return extended(rowsOf(table.text, file, columns), added, table.key as readonly Column[]);
}

function rowsOf<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  left: ReadonlySet<number> = new Set(),
): CsvRow<Column>[] {
  const { rows, faults, others } = readSheet(text, file, columns);
  if (others.length > 0) throw headerError(file, [], others);
  const fault = faults.find(({ line }) => line === null || !left.has(line));
  if (fault !== undefined) throw fault;
  return rows.filter(({ line }) => !left.has(line));
}

function extended<Column extends string>(
  rows: readonly CsvRow<Column>[],
  added: readonly CsvRow<Column>[],
  key: readonly Column[],
): CsvRow<Column>[] {
  if (key.length === 0) return [...rows, ...added];
  const keyOf = ({ cells }: CsvRow<Column>) => key.map((column) => cells[column]).join(" / ");
  const byKey = new Map<string, CsvRow<Column>>();
  for (const row of added) {
    if (byKey.has(keyOf(row))) {
      throw rowError(row, {
        zh: `${key.join("、")}“${keyOf(row)}”出现两次`,
        en: `${key.join(", ")} "${keyOf(row)}" occurs twice`,
      });
    }
    byKey.set(keyOf(row), row);
  }
  const present = new Set(rows.map(keyOf));
  return [
    ...rows.map((row) => byKey.get(keyOf(row)) ?? row),
    ...added.filter((row) => !present.has(keyOf(row))),
  ];
}

/**
 * Reads CSV text as people and their spreadsheets write it: columns by id or Chinese name
 * ({@linkcode columnNames}) among others, cells parted by comma, semicolon or tab, rows and last
 * columns of nothing, spaces around the cells. A row with more cells than the first is a fault, also
 * where the last is empty: its cells may be shifted. Cells of `optional` columns that are not there are
 * empty.
 *
 * Throws a `SyntaxError` that names the file where one of `columns` is missing, or stands there
 * twice.
 */
export function readSheet<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  optional: readonly Column[] = [],
): Sheet<Column> {
  const { records: [first, ...records], faults } = csvRecords(text, file);
  const ofHeader = faults.find(({ line }) => line! < (first?.line ?? Infinity));
  if (ofHeader !== undefined) throw ofHeader;
  const asked: readonly string[] = [...columns, ...optional];
  const header = headerOf(first?.cells ?? [], asked);
  checkHeader(header, file, columns, asked);
  const width = first?.cells.length ?? 0;
  const isFitting = ({ cells }: CsvRecord) =>
    header.length <= cells.length && cells.length <= width &&
    cells.slice(header.length).every((cell) => cell === "");
  const empty = Object.fromEntries(optional.map((name) => [name, ""]));
  const rowOf = ({ line, cells }: CsvRecord): CsvRow<Column> => {
    const named: Record<string, string> = { ...empty };
    header.forEach((name, index) => named[name] = cells[index] ?? "");
    return { file, line, cells: named as Record<Column, string> };
  };
  return {
    rows: records.filter(isFitting).map(rowOf),
    faults: [
      ...faults,
      ...records.filter((record) => !isFitting(record)).map(({ line, cells }) =>
        lengthError(file, line, cells.length, header.length)
      ),
    ],
    others: header.filter((name) => !asked.includes(name)),
  };
}

/** The error for a row that breaks a rule of its table; a text stands for both languages. */
export function rowError({ file, line }: CsvRow<string>, state: string | Bilingual): SheetError {
  return new SheetError(file, line, typeof state === "string" ? { zh: state, en: state } : state);
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
  throw rowError(row, {
    zh: `不认识 ${column}“${cell}”：应为 ${words.join("、")}`,
    en: `${column} "${cell}" is unknown: it is ${words.join(", ")}`,
  });
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
    if (values.has(value.id)) {
      throw rowError(row, { zh: `id“${value.id}”出现两次`, en: `id "${value.id}" occurs twice` });
    }
    values.set(value.id, value);
  }
  return values;
}

/** The columns by their ids, as far as they are asked for; last ones without a name are no columns. */
function headerOf(cells: readonly string[], columns: readonly string[]): string[] {
  const last = cells.findLastIndex((cell) => cell !== "");
  return cells.slice(0, last + 1).map((cell) =>
    columns.find((column) =>
      column === cell.toLowerCase() || columnNames[column]?.includes(cell)
    ) ??
      cell
  );
}
