import { f64, frameOf, nullable, recordsOf, schemas, str } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { correlations } from "./correlations.ts";

/**
 * The correlations of columns as papers print them: a row and a column for each, in the order given,
 * Pearson's r below the diagonal, Spearman's above it, 1 on it; null as in `correlations`. The
 * columns are `variable` (str), then one (f64) by the name of each variable. `table1` makes it a
 * three-line table.
 *
 * Each pair is over the rows that have both: `correlations` has their number. Throws a `RangeError`
 * as it does.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { correlationMatrix } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const panel = pl.DataFrame({ volume: [1, 2, 3, 4], disputes: [1, 2, 4, 3] });
 * const matrix = correlationMatrix(panel, ["volume", "disputes"]);
 * assertEquals(matrix.columns, ["variable", "volume", "disputes"]);
 * assertEquals(matrix.rows(), [["volume", 1, 0.8], ["disputes", 0.8, 1]]);
 * ```
 */
export function correlationMatrix(frame: DataFrame, columns: readonly string[]): DataFrame {
  const below = cellsOf(correlations(frame, columns));
  const above = cellsOf(correlations(frame, columns, { method: "spearman" }));
  const rows = columns.map((variable, row) => ({
    variable,
    ...Object.fromEntries(columns.map((other, column) => [
      other,
      row === column
        ? 1
        : row > column
        ? below.get(`${variable}\n${other}`)
        : above.get(`${other}\n${variable}`),
    ])),
  }));
  const numbers = Object.fromEntries(columns.map((name) => [name, nullable(f64)]));
  return frameOf({ variable: str, ...numbers }, rows);
}

function cellsOf(pairs: DataFrame): ReadonlyMap<string, number | null> {
  const rows = recordsOf(pairs, schemas.correlations, "correlations");
  return new Map(rows.map(({ variable, other, r }) => [`${variable}\n${other}`, r]));
}
