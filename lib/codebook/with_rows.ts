import { readSheet } from "./table.ts";

/** A table as texts. */
export interface TextTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/**
 * The rows of a table that people keep, and new ones behind them; columns beside the given ones are
 * kept. Throws a `SyntaxError` that names the file and the line where the text cannot be read, and a
 * `RangeError` for a new row whose `key` columns are those of a row that is there, or of another new one.
 */
export function withRows<Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
  key: readonly Column[],
): TextTable {
  const table = readSheet(text === "" ? columns.join(",") : text, file, columns);
  if (table.faults[0] !== undefined) throw table.faults[0];
  const keyOf = (row: Readonly<Record<Column, string>>) =>
    key.map((column) => row[column]).join(", ");
  const present = new Set(table.rows.map(({ cells }) => keyOf(cells)));
  for (const [key, { length }] of Map.groupBy(rows, keyOf)) {
    const state = present.has(key) ? "already" : "twice";
    if (length > 1 || state === "already") {
      throw new RangeError(
        `Cannot add to "${file}": ${key} is there ${state}; keep one of the two`,
      );
    }
  }
  const all = [...columns, ...table.others];
  const empty = Object.fromEntries(all.map((column) => [column, ""]));
  return {
    columns: all,
    rows: [...table.rows.map(({ cells }) => cells), ...rows].map((row) => ({ ...empty, ...row })),
  };
}
