import { headlines, lazyOf } from "@/frame/mod.ts";
import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";
import { isOneOf } from "./_is_one_of.ts";

/**
 * Measures with the column `quote` (str) added: the words of the report that state what is counted,
 * so that charts and tables show them. Null where a measure sums up several indicators, where the
 * count is derived, and for coded figures. Where one indicator replaces another (accepted for
 * received), `basis` says so, and the words are those of the one used.
 *
 * `figures` is the frame that was measured.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { withQuotes } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame({
 *   report: ["baoding-2018"],
 *   component: ["applications.received"],
 *   basis: ["applications.received"],
 *   value: [27],
 * });
 * const figures = pl.DataFrame({
 *   report: ["baoding-2018"],
 *   code: ["applications.received"],
 *   scope: ["all"],
 *   applicant: ["total"],
 *   year: [2018],
 *   data_year: [2018],
 *   preferred: [true],
 *   quote: ["收到信息公开申请27件"],
 * });
 * assertEquals(withQuotes(measures, figures).getColumn("quote").toArray(), ["收到信息公开申请27件"]);
 * ```
 */
export function withQuotes(measures: DataFrame, figures: DataFrame | LazyDataFrame): DataFrame {
  const first = pl.col("basis").str.extract("^([^|]+)", 1);
  const counted = pl.when(pl.col("component").isNotNull()).then(first).otherwise(pl.lit(null));
  const rows = measures.withColumn(counted.alias("counted"));
  const codes = rows.getColumn("counted").unique().dropNulls().toArray().map(String);
  const quotes = headlines(lazyOf(figures, "figures")).filter(isOneOf("code", codes))
    .select("report", pl.col("code").alias("counted"), "quote").collectSync();
  return rows
    .join(quotes, { on: ["report", "counted"], how: "left", maintainOrder: "left" })
    .drop("counted");
}
