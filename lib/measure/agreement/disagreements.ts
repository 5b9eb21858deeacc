import { frameOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { pairedCells } from "./_paired_cells.ts";

/**
 * The cells that two codings give different values, in the order of the first: what a coder looks up
 * again. Its columns and what they mean: `schemas.disagreements`, in `lib/frame/schemas/`; cells of
 * one coding only are not in it. Takes codings and throws as `agreement` does.
 *
 * @example
 * ```ts
 * import { agreements } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const report = ["a", "b", "c"];
 * const code = report.map(() => "applications.received");
 * const parsed = pl.DataFrame({ report, code, value: [3, 12, 0] });
 * const coded = pl.DataFrame({ report, code, value: [3, 21, 0] });
 * const rows = agreements.disagreements(parsed, coded).select("report", "first", "second").rows();
 * assertEquals(rows, [["b", 12, 21]]);
 * ```
 */
export function disagreements(first: DataFrame, second: DataFrame): DataFrame {
  const rows = pairedCells(first, second).flatMap((cell) => {
    if (cell.first === undefined || cell.second === undefined) return [];
    if (cell.first.value === cell.second.value) return [];
    return [{ ...cell.first, first: cell.first.value, second: cell.second.value }];
  });
  return frameOf(schemas.disagreements, rows);
}
