import type { GridCell } from "./grid.ts";
import type { HeaderColumn } from "./grid_header.ts";
import { isValue } from "./segments.ts";

/**
 * The cell of each column. The n-th cell belongs to the n-th column where there are as many of
 * both: the spans that pages print for header and data often disagree. Otherwise the grid decides;
 * `undefined` where it leaves a column without a cell, or a number under several columns or under
 * none.
 */
export function align(
  values: readonly GridCell[],
  columns: readonly HeaderColumn[],
): GridCell[] | undefined {
  if (values.length === columns.length) return [...values];
  const found = columns.map((column) => cellUnder(values, column));
  if (found.some((cell) => cell === undefined)) return undefined;
  const numbers = values.filter((cell) => isValue(cell) && /\d/.test(cell.text));
  const isOnce = (number: GridCell) => found.filter((cell) => cell === number).length === 1;
  return numbers.every(isOnce) ? found as GridCell[] : undefined;
}

/** The only cell under a column that holds something, or an empty one. */
function cellUnder(
  values: readonly GridCell[],
  { start, end }: HeaderColumn,
): GridCell | undefined {
  const under = values.filter((cell) => cell.column < end && cell.columnEnd > start);
  const filled = under.filter(({ text }) => text.trim() !== "");
  return filled.length > 1 ? undefined : filled[0] ?? under[0];
}
