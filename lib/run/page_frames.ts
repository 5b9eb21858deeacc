import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";
import { lazily } from "@/frame/mod.ts";
import type { Frames } from "@/tabulate/mod.ts";
import type { PageFrames, PageRows, ReportPanel } from "./page/page_input.ts";

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
  const { reports, files, figures, findings, numbers } = lazily(frames);
  const parsed = reports.filter(pl.col("method").neq(pl.lit("coded")));
  const order = ["finding_count", "report"];
  const shown = parsed.sort(order, [true, false]).head(panels).collectSync();
  const parts = ownRows({ figures, findings, numbers }, shown);
  return {
    files: { rows: files.head(listed).collectSync().toRecords(), total: heightOf(files) },
    statuses: countsBy(files, "status"),
    findings: { rows: gravestOf(findings, listed), total: heightOf(findings) },
    severities: countsBy(findings, "severity"),
    figures: heightOf(figures),
    panels: shown.toRecords().map((report) => panelOf(report, parts, rows)),
    reports: heightOf(reports),
    parsed: heightOf(parsed),
  };
}

const SEVERITIES = ["error", "warning", "note"];

/** The first findings by severity, then by report. */
function gravestOf(findings: LazyDataFrame, most: number): PageRows["rows"] {
  const rows = bySeverity(findings.select("severity", "report").withRowIndex("row")).head(most);
  const places = rows.collectSync().getColumn("row").toArray().map(Number);
  if (places.length === 0) return [];
  const found = findings.withRowIndex("row").filter(pl.col("row").isIn(places)).collectSync();
  return bySeverity(found.lazy()).drop("row").collectSync().toRecords();
}

function bySeverity(findings: LazyDataFrame): LazyDataFrame {
  const parts = SEVERITIES.map((severity) =>
    findings.filter(pl.col("severity").eq(pl.lit(severity))).sort({
      by: "report",
      maintainOrder: true,
    })
  );
  return pl.concat(parts);
}

/** What panels are made of. */
interface PanelParts<Frame> {
  readonly figures: Frame;
  readonly findings: Frame;
  readonly numbers: Frame;
}

/** The rows of some reports that panels list, read at once. */
function ownRows(
  { figures, findings, numbers }: PanelParts<LazyDataFrame>,
  reports: DataFrame,
): PanelParts<DataFrame> {
  const isOwn = pl.col("report").isIn(reports.getColumn("report").toArray().map(String));
  const isTotal = pl.col("applicant").isNull().or(pl.col("applicant").eq(pl.lit("total")));
  const isUnread = pl.col("verdict").eq(pl.lit("unread"));
  return {
    figures: figures.filter(isOwn.and(isTotal)).collectSync(),
    findings: bySeverity(findings.filter(isOwn).collectSync().lazy()).collectSync(),
    numbers: numbers.filter(isOwn.and(isUnread)).collectSync(),
  };
}

function panelOf(
  report: ReportPanel["report"],
  { figures, findings, numbers }: PanelParts<DataFrame>,
  rows: number,
): ReportPanel {
  const isOwn = pl.col("report").eq(pl.lit(String(report.report)));
  const own = (frame: DataFrame): PageRows => {
    const all = frame.filter(isOwn);
    return { rows: all.head(rows).toRecords(), total: all.height };
  };
  return { report, figures: own(figures), findings: own(findings), unread: own(numbers) };
}

function heightOf(frame: LazyDataFrame): number {
  return Number(frame.select(pl.len()).collectSync().row(0)[0]);
}

function countsBy(frame: LazyDataFrame, column: string): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of frame.select(column).collectSync().getColumn(column).toArray().map(String)) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
