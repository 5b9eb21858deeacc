import { barredTables } from "./barred_tables.ts";
import { plainTables } from "./plain_tables.ts";
import { type Line, type LineTable, textOf, type Word } from "./word.ts";

const ITEM = /^(?:[一二三四五六七八九十\d]+[、.]|\([一二三四五六七八九十\d]+\)|第.{1,3}[章节部])/;

/**
 * The tables that lines of a text make by their layout alone: cells between bars or tabs, in columns,
 * parted by single blanks, or one a line. They do not overlap.
 */
export function lineTables<Own extends Word>(lines: readonly Line<Own>[]): LineTable<Own>[] {
  return [...barredTables(lines), ...plainTables(lines)]
    .filter((table) => !isDirectory(table))
    .toSorted((a, b) => a.first - b.first);
}

/** Whether a table lists numbered titles, each with a page that is not before the last one. */
function isDirectory({ cells }: LineTable): boolean {
  const rows = [...Map.groupBy(cells, ({ row }) => row).values()]
    .map((row) => row.map(({ words }) => textOf(words)));
  let last = 0;
  return rows.every((row) => {
    const page = Number(row.at(-1));
    const follows = ITEM.test(row[0]!) && Number.isInteger(page) && page >= last;
    last = page;
    return follows;
  });
}
