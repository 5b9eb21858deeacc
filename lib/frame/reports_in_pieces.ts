import type { DataFrame } from "nodejs-polars";

/** Rows that are objects at a time. */
const PIECE = 20_000;

/**
 * The rows of some reports at a time, where those of each follow one another; else all.
 *
 * @example
 * ```ts
 * import { reportsInPieces } from "@/frame/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const frame = pl.DataFrame({ report: ["a", "a", "b"], value: [1, 2, 3] });
 * assertEquals([...reportsInPieces(frame, 1)].map((piece) => piece.height), [2, 1]);
 * ```
 */
export function* reportsInPieces(frame: DataFrame, least: number = PIECE): Generator<DataFrame> {
  const reports = frame.getColumn("report").toArray().map(String);
  const ends = reports.flatMap((report, row) => report === reports[row + 1] ? [] : [row + 1]);
  const isApart = ends.length === new Set(reports).size;
  let start = 0;
  for (const end of ends) {
    if (end < frame.height && !(isApart && end - start >= least)) continue;
    yield frame.slice(start, end - start);
    start = end;
  }
}
