import pl, { type DataFrame } from "nodejs-polars";
import type { Cell, Variable } from "./variable.ts";

/** The rows by which polars guesses the types of a CSV that comes without them. */
const GUESSED = 100;

/** What a text is taken for unless another row shows that its column is text. */
const OTHER_TYPE = /^\s*[-+]?(?:[\d.,]+(?:e[-+]?\d+)?|inf|nan|true|false)\s*$/i;

/**
 * The rows of a frame, those that show the types of its columns first: a text that is no number, a
 * number that is not missing. Programs guess the types of a CSV by its first rows, and fail at a later
 * one, or take numbers for text. Rows that show nothing new stay in their order.
 */
export function typesFirst(
  frame: DataFrame,
  variables: readonly Variable[],
  cellsOf: (column: string) => readonly Cell[],
): DataFrame {
  const picked = new Set<number>();
  for (const { column, type } of variables) {
    const cells = cellsOf(column);
    const shows = type === "text" ? isPlainlyText : isKnown;
    const isShown = cells.slice(0, GUESSED / 2).some(shows) ||
      [...picked].some((row) => shows(cells[row] ?? null));
    const row = isShown ? -1 : cells.findIndex(shows);
    if (row >= 0 && picked.size < GUESSED / 2) picked.add(row);
  }
  return picked.size === 0 ? frame : moved(frame, [...picked].toSorted((a, b) => a - b));
}

function isPlainlyText(cell: Cell): boolean {
  return cell !== null && cell !== "" && !OTHER_TYPE.test(String(cell));
}

function isKnown(cell: Cell): boolean {
  return cell !== null;
}

/** The rows at these places, then the others. */
function moved(frame: DataFrame, rows: readonly number[]): DataFrame {
  const gaps = [...rows, frame.height].map((end, index) => {
    const start = index === 0 ? 0 : rows[index - 1]! + 1;
    return frame.slice(start, end - start);
  });
  const parts = [...rows.map((row) => frame.slice(row, 1)), ...gaps];
  return pl.concat(parts.filter(({ height }) => height > 0));
}
