import { frameOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { numbersIn } from "./_numbers_in.ts";
import { quantileOf } from "./_quantile.ts";
import { mean, sum } from "./_sums.ts";

/**
 * The table of summary statistics of a paper: N, missing, mean, standard deviation, minimum,
 * quartiles and maximum of columns, one row a column in the order given.
 *
 * Its columns and what they mean: `schemas.summaryStatistics`, in `lib/frame/schemas/`. True and
 * false count as 1 and 0. Throws a `RangeError` for a column that the frame does not have, and for
 * one of texts.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { summaryStatistics } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const panel = pl.DataFrame({ volume: [2, 4, 4, 4, 5, 5, 7, 9, null] });
 * const [row] = summaryStatistics(panel, ["volume"]).toRecords();
 * assertEquals([row?.n, row?.n_missing, row?.mean, row?.median], [8, 1, 5, 4.5]);
 * assertEquals(row?.sd, Math.sqrt(32 / 7));
 * ```
 */
export function summaryStatistics(frame: DataFrame, columns: readonly string[]): DataFrame {
  const rows = [...numbersIn(frame, columns, "sum up")].map(([variable, cells]) => {
    const sorted = cells.filter((cell) => cell !== null).sort((a, b) => a - b);
    const [n, average] = [sorted.length, mean(sorted)];
    const quantile = (q: number) => n === 0 ? null : quantileOf(sorted, q);
    const squares = sum(sorted.map((value) => (value - average!) ** 2));
    return {
      variable,
      n,
      n_missing: cells.length - n,
      mean: average,
      sd: n < 2 ? null : Math.sqrt(squares / (n - 1)),
      min: quantile(0),
      q1: quantile(0.25),
      median: quantile(0.5),
      q3: quantile(0.75),
      max: quantile(1),
    };
  });
  return frameOf(schemas.summaryStatistics, rows);
}
