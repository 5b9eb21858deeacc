import type { Draft, DraftCell } from "../draft.ts";

/** A cell as a page writes it. */
export interface PageCell {
  /** As written; 0 means all rows left of the group. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: readonly Draft[];
}

/** A row as a page writes it; `group` counts the `thead`, `tbody` and `tfoot` of the table. */
export interface PageRow {
  readonly group: number;
  readonly cells: readonly PageCell[];
}

/** Browsers give no cell more columns; a grid that is wider gets no more spans. */
const MOST_COLUMNS = 1000;

/**
 * Gives every cell its place in the grid, as browsers do (HTML Standard, "forming a table"): a cell
 * takes the first free column of its row, and no row span leaves its row group. A column span ends
 * at a cell from above.
 */
export function placeCells(rows: readonly PageRow[]): DraftCell[] {
  /** For every column the row before which it is taken. */
  const taken: number[] = [];
  const ends = groupEnds(rows);
  return rows.flatMap(({ cells }, row) => {
    let free = 0;
    return cells.map(({ rowSpan, columnSpan, content }) => {
      const column = nextFree(taken, row, free);
      const width = widthAt(taken, row, column, columnSpan);
      const end = endAt(row, column, rowSpan, ends[row]!);
      free = column + width;
      for (let line = column; line < free; line++) taken[line] = end;
      return { row, column, rowSpan: end - row, columnSpan: width, content };
    });
  });
}

function nextFree(taken: readonly number[], row: number, from: number): number {
  let column = from;
  while ((taken[column] ?? 0) > row) column++;
  return column;
}

function widthAt(taken: readonly number[], row: number, column: number, span: number): number {
  const most = Math.min(span, Math.max(1, MOST_COLUMNS - column));
  let width = 1;
  while (width < most && (taken[column + width] ?? 0) <= row) width++;
  return width;
}

/** The row before which a cell ends; a row span of 0 takes all that are left. */
function endAt(row: number, column: number, span: number, last: number): number {
  if (column >= MOST_COLUMNS) return row + 1;
  return span === 0 ? last : Math.min(row + span, last);
}

/** For every row the one after the last of its group. */
function groupEnds(rows: readonly PageRow[]): number[] {
  const ends: number[] = [];
  for (let row = rows.length - 1; row >= 0; row--) {
    ends[row] = rows[row + 1]?.group === rows[row]!.group ? ends[row + 1]! : row + 1;
  }
  return ends;
}
