import pl, { type DataFrame } from "nodejs-polars";

/** The frames that are summed up. */
export interface Audited {
  readonly reports: DataFrame;
  readonly findings: DataFrame;
  readonly checks: DataFrame;
}

/**
 * What the audit says of each report, one row a report in the order of `reports`:
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, issuer | str | as in `reports` |
 * | year | i32 | |
 * | method | str | `parsed` or `coded` |
 * | consistent, contradictions, not_assessable | i32 | identities of the codebook, by verdict |
 * | errors, warnings, notes | i32 | findings, by severity |
 * | verdict | str | the gravest of its errors and warnings: `contradiction`, `damage`, `unsure`; else `consistent` where an identity holds, else `not_assessable` |
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
  const verdicts = countsBy(checks, "verdict");
  const severities = countsBy(findings, "severity");
  const grave = gravestOf(findings);
  const ids = reports.getColumn("report").toArray().map(String);
  const column = (counts: Counts, value: string) => ids.map((id) => counts(id, value));
  const consistent = column(verdicts, "consistent");
  const contradictions = column(verdicts, "contradiction");
  const counts: Readonly<Record<string, readonly number[]>> = {
    consistent,
    contradictions,
    not_assessable: column(verdicts, "not_assessable"),
    errors: column(severities, "error"),
    warnings: column(severities, "warning"),
    notes: column(severities, "note"),
  };
  const verdict = ids.map((id, index) =>
    grave.get(id) ?? (consistent[index]! > 0 ? "consistent" : "not_assessable")
  );
  return pl.DataFrame([
    ...["report", "issuer", "year", "method"].map((name) => reports.getColumn(name)),
    ...Object.entries(counts).map(([name, values]) => pl.Series(name, [...values], pl.Int32)),
    pl.Series("verdict", verdict, pl.String),
  ]);
}

type Counts = (report: string, value: string) => number;

function countsBy(frame: DataFrame, column: string): Counts {
  const counts = new Map<string, number>();
  for (const row of frame.select("report", column).rows()) {
    const key = row.join("\n");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (report, value) => counts.get(`${report}\n${value}`) ?? 0;
}

/** From the gravest on. */
const GRAVE: readonly string[] = ["contradiction", "damage", "unsure"];

function gravestOf(findings: DataFrame): ReadonlyMap<string, string> {
  const gravest = new Map<string, string>();
  for (const row of findings.select("report", "severity", "verdict").rows()) {
    const [report, severity, verdict] = row as [string, string, string | null];
    if (severity === "note" || verdict === null || !GRAVE.includes(verdict)) continue;
    const before = gravest.get(report);
    if (before === undefined || GRAVE.indexOf(verdict) < GRAVE.indexOf(before)) {
      gravest.set(report, verdict);
    }
  }
  return gravest;
}
