import { frameOf, nullable, pick, recordsOf, requireColumns, schemas, str } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

/** The frames that are summed up. */
export interface Audited {
  readonly reports: DataFrame;
  readonly findings: DataFrame;
  readonly checks: DataFrame;
}

/**
 * What the audit says of each report, one row a report in the order of `reports`.
 *
 * Its columns and what they mean: `schemas.auditSummary`, in `lib/frame/schemas/`.
 *
 * @example
 * ```ts
 * import { auditSummary, load } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const summary = auditSummary(await load({ reports: "data/reports" }));
 * const [baoding] = summary.select("report", "contradictions", "errors", "verdict").rows();
 * assertEquals(baoding, ["baoding-2018", 0, 0, "consistent"]);
 * ```
 */
export function auditSummary({ reports, findings, checks }: Audited): DataFrame {
  const verdicts = countsBy(checks, "checks", "verdict");
  const severities = countsBy(findings, "findings", "severity");
  const grave = gravestOf(findings);
  const rows = recordsOf(reports, AUDITED, "reports").map((row) => {
    const consistent = verdicts(row.report, "consistent");
    return {
      ...row,
      consistent,
      contradictions: verdicts(row.report, "contradiction"),
      not_assessable: verdicts(row.report, "not_assessable"),
      errors: severities(row.report, "error"),
      warnings: severities(row.report, "warning"),
      notes: severities(row.report, "note"),
      verdict: grave.get(row.report) ?? (consistent > 0 ? "consistent" : "not_assessable"),
    };
  });
  return frameOf(schemas.auditSummary, rows);
}

const AUDITED = pick(schemas.auditSummary, "report", "issuer", "year", "method");
const GRAVITY = pick(schemas.findings, "report", "severity", "verdict");

type Counts = (report: string, value: string) => number;

function countsBy(frame: DataFrame, name: string, column: "verdict" | "severity"): Counts {
  const counted = requireColumns(frame, { report: str, [column]: nullable(str) }, name)
    .groupBy("report", column).agg(pl.len().cast(pl.Float64).alias("count"));
  const counts = new Map(counted.rows().map((row) => [`${row[0]}\n${row[1]}`, Number(row[2])]));
  return (report, value) => counts.get(`${report}\n${value}`) ?? 0;
}

/** From the gravest on. */
const GRAVE: readonly string[] = ["contradiction", "damage", "unsure"];

function gravestOf(findings: DataFrame): ReadonlyMap<string, string> {
  const gravest = new Map<string, string>();
  for (const { report, severity, verdict } of recordsOf(findings, GRAVITY, "findings")) {
    if (severity === "note" || verdict === null || !GRAVE.includes(verdict)) continue;
    const before = gravest.get(report);
    if (before === undefined || GRAVE.indexOf(verdict) < GRAVE.indexOf(before)) {
      gravest.set(report, verdict);
    }
  }
  return gravest;
}
