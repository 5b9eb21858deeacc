import { type Draft, type DraftCell, draftText, linkedOf } from "../draft.ts";

/**
 * A cell of more characters, with most of the text of its table, holds a page and no label or
 * figure.
 */
const LONGEST_CELL = 300;

/**
 * Makes parts of a table that was read: a table of data stays one, without the rows and columns in
 * which no cell begins; a table that only lays out a page gives the content of its cells, in
 * reading order.
 */
export function settleTable(cells: readonly DraftCell[]): readonly Draft[] {
  // Tables of one cell may nest without bound: nothing is made of their contents.
  if (cells.length < 2) return cells.flatMap(({ content }) => content);
  const texts = cells.map(({ content }) => draftText(content));
  if (isLayout(cells, texts)) return cells.flatMap(({ content }) => content);
  const rows = ranks(cells.map(({ row }) => row));
  const columns = ranks(cells.map(({ column }) => column));
  const placed = cells.map(({ row, column, rowSpan, columnSpan }, index) => ({
    row: rows(row),
    column: columns(column),
    rowSpan: rows(row + rowSpan) - rows(row),
    columnSpan: columns(column + columnSpan) - columns(column),
    text: texts[index]!,
  }));
  if (texts.every((text) => text === "")) return [];
  const linked = cells.reduce((sum, { content }) => sum + linkedOf(content), 0);
  return [{ kind: "table", cells: placed, linked }];
}

/** A table of data in a cell, or a cell that holds most of the text: not a table of data. */
function isLayout(cells: readonly DraftCell[], texts: readonly string[]): boolean {
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0);
  const whole = texts.reduce((sum, { length }) => sum + length, 0);
  if (longest > LONGEST_CELL && longest > whole / 2) return true;
  return cells.some(({ content }) => content.some(holdsData));
}

/** Whether a part is a table of two rows and two columns at least. */
function holdsData(draft: Draft): boolean {
  if (draft.kind === "text") return false;
  const { cells } = draft;
  return cells.some(({ row }) => row > 0) && cells.some(({ column }) => column > 0);
}

/** Returns for a grid line how many lines with a beginning cell precede it. */
function ranks(beginnings: readonly number[]): (line: number) => number {
  const sorted = [...new Set(beginnings)].sort((a, b) => a - b);
  return (line) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < line) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
