import { frameOf, schemas } from "@/frame/mod.ts";
import { spearman } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { numbersIn } from "./_numbers_in.ts";
import { mean, sum } from "./_sums.ts";

/** Options of {@linkcode correlations}. */
export interface CorrelationOptions {
  /** `pearson`: of the values (default); `spearman`: of their ranks, ties sharing the mean rank. */
  readonly method?: "pearson" | "spearman";
}

/**
 * The correlation of each pair of columns, over the rows in which both have a number: the lower
 * triangle of the matrix, row by row.
 *
 * Its columns and what they mean: `schemas.correlations`, in `lib/frame/schemas/`. No p is given:
 * the years of one issuer are not independent. Throws a `RangeError` as `summaryStatistics` does.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { correlations } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const panel = pl.DataFrame({ volume: [1, 2, 3, null], disputes: [1, 4, 9, 7] });
 * const [pair] = correlations(panel, ["volume", "disputes"], { method: "spearman" }).toRecords();
 * assertEquals(pair, { variable: "disputes", other: "volume", n: 3, r: 1 });
 * ```
 */
export function correlations(
  frame: DataFrame,
  columns: readonly string[],
  { method = "pearson" }: CorrelationOptions = {},
): DataFrame {
  const numbers = [...numbersIn(frame, columns, "correlate")];
  const rows = numbers.flatMap(([variable, cells], index) =>
    numbers.slice(0, index).map(([other, others]) => {
      const pairs = cells.flatMap((cell, row): [number, number][] => {
        const second = others[row] ?? null;
        return cell === null || second === null ? [] : [[cell, second]];
      });
      const r = method === "pearson" ? pearson(pairs) : spearman(pairs);
      return { variable, other, n: pairs.length, r };
    })
  );
  return frameOf(schemas.correlations, rows);
}

/** With two points it is 1 or -1 whatever they are. */
const FEWEST = 3;

function pearson(pairs: readonly (readonly [number, number])[]): number | null {
  const [a, b] = [pairs.map(([first]) => first), pairs.map(([, second]) => second)];
  if (a.length < FEWEST || isConstant(a) || isConstant(b)) return null;
  const [da, db] = [deviations(a), deviations(b)];
  const product = sum(da.map((value, index) => value * db[index]!));
  const r = product /
    Math.sqrt(sum(da.map((value) => value ** 2)) * sum(db.map((value) => value ** 2)));
  return Math.max(-1, Math.min(1, r));
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}

function deviations(values: readonly number[]): number[] {
  const average = mean(values)!;
  return values.map((value) => value - average);
}
