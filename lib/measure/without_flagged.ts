import { type AnyFrame, pick, recordsOf, requireColumns, schemas } from "@/frame/mod.ts";
import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";
import { isOneOf } from "./_is_one_of.ts";

/**
 * The rows of `figures` whose indicator no error and no warning of `findings` names in their
 * report. Notes, and findings about a file as a whole, do not remove a figure; nor does what was
 * corrected since.
 *
 * @example
 * ```ts
 * import { withoutFlagged } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const figures = pl.DataFrame({
 *   report: ["a", "a", "a"],
 *   code: ["outcomes.total", "outcomes.total", "outcomes.granted"],
 *   state: ["stated", "corrected", "stated"],
 * });
 * const findings = pl.DataFrame({ report: ["a"], severity: ["error"], codes: ["outcomes.total"] });
 * assertEquals(withoutFlagged(figures, findings).getColumn("state").toArray(), ["corrected", "stated"]);
 * ```
 */
export function withoutFlagged(figures: DataFrame, findings: DataFrame): DataFrame;
export function withoutFlagged(figures: LazyDataFrame, findings: DataFrame): LazyDataFrame;
export function withoutFlagged(figures: AnyFrame, findings: DataFrame): AnyFrame {
  const flagged = new Set(
    recordsOf(findings, FLAGGED, "findings").flatMap(({ report, severity, codes }) => {
      if (severity === "note" || codes === null) return [];
      return codes.split("|").map((code) => `${report}\n${code}`);
    }),
  );
  requireColumns(figures, COUNTED, "figures");
  const key = pl.concatString({ exprs: [pl.col("report"), pl.col("code")], sep: "\n" });
  const isFlagged = isOneOf(KEY, [...flagged]);
  const marked = figures.withColumns(key.alias(KEY));
  return marked.filter(pl.col("state").eq(pl.lit("corrected")).or(isFlagged.not())).select(
    ...figures.columns,
  );
}

const KEY = "report and code";
const FLAGGED = pick(schemas.findings, "report", "severity", "codes");
const COUNTED = pick(schemas.figures, "report", "code", "state");
