import {
  bool,
  i32,
  nullable,
  pick,
  type RecordOf,
  recordsOf,
  requireColumns,
  schemas,
} from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

const PARSED = { ...pick(schemas.reports, "report", "issuer"), year: nullable(i32) };

/** A report that the parser read. */
export type ParsedReport = RecordOf<typeof PARSED>;

/** The canonical reports that were parsed, by id. */
export function parsedReports(reports: DataFrame): ReadonlyMap<string, ParsedReport> {
  const columns = { ...PARSED, ...pick(schemas.reports, "method"), canonical: bool };
  const parsed = requireColumns(reports, columns, "reports")
    .filter(pl.col("canonical").and(pl.col("method").neq(pl.lit("coded"))));
  return new Map(recordsOf(parsed, PARSED, "reports").map((row) => [row.report, row]));
}
