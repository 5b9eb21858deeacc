import {
  isPassed,
  isSentence,
  isValue,
  type Line,
  type LineCell,
  type LineTable,
  textOf,
  type Word,
} from "./word.ts";

/** A table has so many rows, and so many of them with several cells. */
const FEWEST = 2;

/**
 * The tables of lines whose cells bars or tabs part. Rows with nothing but blank lines between them
 * are of one table, as where a converter prints each row as a table of its own.
 */
export function barredTables<Own extends Word>(lines: readonly Line<Own>[]): LineTable<Own>[] {
  const tables: LineTable<Own>[] = [];
  let open: number[] = [];
  const close = () => {
    if (open.length >= FEWEST) {
      const cells = flushRight(open.map((index) => lines[index]!.cells!));
      tables.push({ first: open[0]!, last: open.at(-1)!, cells });
    }
    open = [];
  };
  lines.forEach((line, index) => {
    if (isRow(line)) open.push(index);
    else if (line.words.length > 0 && !isPassed(line.words) && !isNumberOfPage(line)) close();
  });
  close();
  return tables;
}

/** No row of cells is a bare number. */
function isNumberOfPage({ words }: Line): boolean {
  return words.length === 1 && /^\d{1,3}$/.test(textOf(words));
}

function isRow({ words, cells }: Line): boolean {
  return cells !== undefined && !isPassed(words) && !cells.some(isSentence);
}

/** Sets rows so that each ends in the last column, where the values are; one without any is set left. */
export function flushRight<Own extends Word>(
  rows: readonly (readonly (readonly Own[])[])[],
): LineCell<Own>[] {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return rows.flatMap((cells, row) => {
    const first = cells.some(isValue) ? width - cells.length : 0;
    return cells.map((words, index) => ({ row, column: first + index, words }));
  });
}
