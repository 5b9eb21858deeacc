import type { DataFrame } from "nodejs-polars";

/** The cells of a frame of numbers, row by row. */
export function numbersOf(frame: DataFrame): (number | null)[] {
  return frame.rows().flat().map((cell) => cell === null ? null : Number(cell));
}
