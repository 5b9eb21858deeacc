import { barredTables } from "./barred_tables.ts";
import { plainTables } from "./plain_tables.ts";
import type { Line, LineTable, Word } from "./word.ts";

/**
 * The tables that lines of a text make by their layout alone: cells between bars or tabs, in columns,
 * parted by single blanks, or one a line. They do not overlap.
 */
export function lineTables<Own extends Word>(lines: readonly Line<Own>[]): LineTable<Own>[] {
  return [...barredTables(lines), ...plainTables(lines)].toSorted((a, b) => a.first - b.first);
}
