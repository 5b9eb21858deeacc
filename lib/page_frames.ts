import pl, { type DataFrame } from "nodejs-polars";
import type { PageFrames, PageRows, ReportPanel } from "./run/mod.ts";
import type { Frames } from "./tabulate/mod.ts";

/** How much of the frames a page lists. */
export interface PageBounds {
  /** Reports with a panel: those with the most findings. Default: 25. */
  readonly panels?: number;
  /** Figures, findings and unread numbers in a panel, each. Default: 60. */
  readonly rows?: number;
  /** Findings and files in their tables, each. Default: 500. */
  readonly listed?: number;
}

/**
 * The part of the frames that the page of a run lists, bounded, so that the page of a large corpus can
 * still be opened: each list states how many rows there are. Rows are the first by severity, then by
 * report; figures are those of all applicants together.
 */
export function pageFrames(frames: Frames, bounds: PageBounds = {}): PageFrames {
  const { panels = 25, rows = 60, listed = 500 } = bounds;
  const parsed = frames.reports.filter(pl.col("method").neq(pl.lit("coded")))
    .sort(["finding_count", "report"], [true, false]);
  const findings = bySeverity(frames.findings);
  return {
    files: rowsOf(frames.files, listed),
    statuses: countsOf(frames.files, "status"),
    findings: rowsOf(findings, listed),
    severities: countsOf(findings, "severity"),
    figures: frames.figures.height,
    panels: parsed.head(panels).toRecords().map((report) =>
      panelOf(report, { ...frames, findings }, rows)
    ),
    reports: frames.reports.height,
    parsed: parsed.height,
  };
}

const SEVERITIES = ["error", "warning", "note"];

function bySeverity(findings: DataFrame): DataFrame {
  const parts = SEVERITIES.map((severity) =>
    findings.filter(pl.col("severity").eq(pl.lit(severity))).sort("report")
  );
  return pl.concat(parts);
}

function panelOf(
  report: ReportPanel["report"],
  { figures, findings, numbers }: Pick<Frames, "figures" | "findings" | "numbers">,
  rows: number,
): ReportPanel {
  const isOwn = pl.col("report").eq(pl.lit(String(report.report)));
  const isTotal = pl.col("applicant").isNull().or(pl.col("applicant").eq(pl.lit("total")));
  const isUnread = pl.col("verdict").eq(pl.lit("unread"));
  return {
    report,
    figures: rowsOf(figures.filter(isOwn.and(isTotal)), rows),
    findings: rowsOf(findings.filter(isOwn), rows),
    unread: rowsOf(numbers.filter(isOwn.and(isUnread)), rows),
  };
}

function rowsOf(frame: DataFrame, most: number): PageRows {
  return { rows: frame.head(most).toRecords(), total: frame.height };
}

function countsOf(frame: DataFrame, column: string): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of frame.getColumn(column).toArray().map(String)) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
