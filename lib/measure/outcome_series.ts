import type { Codebook } from "@/codebook/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { measure } from "./measure.ts";
import { withGrades } from "./with_grades.ts";

/** The parts of all outcomes that every form since 2014 gives. */
const PARTS = [
  "granted_share",
  "partial_share",
  "refusal_share",
  "factual_share",
  "procedural_share",
];

/**
 * The outcomes of requests as one series across the forms since 2014: what was granted, granted in
 * part, refused, could not be provided since it is not held or would have to be created, and the rest,
 * which is procedural. The five add up to 1 in each report; a report that lacks one of them has no
 * rows.
 *
 * A frame of `measures` with the columns of `schemas.graded`: how far each value is of one series
 * with those of the last year. Takes the frame `figures`.
 *
 * @example
 * ```ts
 * import { canonicalFigures, load, loadCodebook, outcomeSeries } from "@/mod.ts";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const frames = await load({ reports: "data/reports" }, codebook);
 * const series = outcomeSeries(canonicalFigures(frames), codebook);
 * const values = series.getColumn("value").toArray().map(Number);
 * assertEquals(values.length % 5, 0);
 * assertAlmostEquals(values.slice(0, 5).reduce((a, b) => a + b), 1, 1e-12);
 * ```
 */
export function outcomeSeries(figures: DataFrame, codebook: Codebook): DataFrame {
  const parts = measure(figures, codebook, PARTS);
  const complete = parts
    .groupBy("report")
    .agg(pl.col("measure").count().alias("parts"))
    .filter(pl.col("parts").eq(PARTS.length));
  return withGrades(
    parts.join(complete, { on: "report", how: "semi", maintainOrder: "left" }),
    codebook,
  );
}
