import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";
import type { AnyFrame } from "./lazy_of.ts";
import { pick } from "./pick.ts";
import { requireColumns } from "./require_columns.ts";
import { schemas } from "./schemas.ts";

/**
 * The rows of the frame `figures` to measure by: the preferred ones about the report's own year, of
 * scope `all` and all applicants together, or, with `each`, of each kind of applicants, too. There is
 * at most one for each report, code and applicant.
 *
 * @example
 * ```ts
 * import { headlines } from "@/frame/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const figures = pl.DataFrame({
 *   code: ["applications.received", "applications.received"],
 *   year: [2018, 2018],
 *   data_year: [2018, 2017],
 *   scope: ["all", "all"],
 *   applicant: ["total", "total"],
 *   preferred: [true, true],
 *   value: [27, 31],
 * });
 * assertEquals(headlines(figures).getColumn("value").toArray(), [27]);
 * ```
 */
export function headlines(figures: DataFrame, applicants?: "total" | "each"): DataFrame;
export function headlines(figures: LazyDataFrame, applicants?: "total" | "each"): LazyDataFrame;
export function headlines(figures: AnyFrame, applicants: "total" | "each" = "total"): AnyFrame {
  const isOwnYear = pl.col("data_year").eq(pl.col("year")).fillNull(true);
  requireColumns(figures, HEADLINE, "figures");
  const stated = figures.filter(
    pl.col("preferred").and(isOwnYear).and(pl.col("scope").eq(pl.lit("all"))),
  );
  return applicants === "each" ? stated : stated.filter(pl.col("applicant").eq(pl.lit("total")));
}

const HEADLINE = pick(schemas.figures, "preferred", "year", "data_year", "scope", "applicant");
