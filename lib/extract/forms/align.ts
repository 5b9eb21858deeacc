import type { GridCell } from "./grid.ts";
import type { HeaderColumn } from "./grid_header.ts";
import { isBlank, isNumber } from "./segments.ts";

/**
 * The cell of each column. The n-th cell belongs to the n-th column where there are as many of
 * both: the spans that pages print for header and data often disagree. Otherwise the grid decides,
 * or that blanks pad the row; `undefined` where the grid leaves a column without a cell, or a number
 * under several columns or under none.
 */
export function align(
  values: readonly GridCell[],
  columns: readonly HeaderColumn[],
): GridCell[] | undefined {
  if (values.length === columns.length) return [...values];
  if (Number.isNaN(columns[0]!.start)) return withoutPadding(values, columns.length);
  const found = columns.map((column) => cellUnder(values, column));
  const isOnce = (number: GridCell) => found.filter((cell) => cell === number).length === 1;
  const isFit = found.every((cell) => cell !== undefined) && values.filter(isNumber).every(isOnce);
  return isFit ? found as GridCell[] : withoutMerged(values, columns);
}

/**
 * A row whose cells were merged in other places than those of the header, as Markdown prints both: one
 * cell that holds something for each column, the first one below its header.
 */
function withoutMerged(
  values: readonly GridCell[],
  columns: readonly HeaderColumn[],
): GridCell[] | undefined {
  const filled = values.filter((cell) => !isBlank(cell));
  const isBelow = filled[0] !== undefined && cellUnder(values, columns[0]!) === filled[0];
  return isBelow && filled.length === columns.length ? filled : undefined;
}

/**
 * Without the blanks behind the last column, or before the first one. Where both sides have some,
 * nothing shows which of them are cells.
 */
function withoutPadding(values: readonly GridCell[], columns: number): GridCell[] | undefined {
  const extra = values.length - columns;
  if (extra < 0 || isBlank(values[0]!) && isBlank(values.at(-1)!)) return undefined;
  if (values.slice(columns).every(isBlank)) return values.slice(0, columns);
  return values.slice(0, extra).every(isBlank) ? values.slice(extra) : undefined;
}

/** The only cell under a column that holds something, or an empty one. */
function cellUnder(
  values: readonly GridCell[],
  { start, end }: HeaderColumn,
): GridCell | undefined {
  const under = values.filter((cell) => cell.column < end && cell.columnEnd > start);
  const filled = under.filter((cell) => !isBlank(cell));
  return filled.length > 1 ? undefined : filled[0] ?? under[0];
}
