import { FILE_STATUSES, type FileStatus, type FindingRule, type Severity } from "./model/mod.ts";
import type { Reading, ReadingCounts } from "./run/mod.ts";
import { dataStamp, type Frames } from "./tabulate/mod.ts";

/** What a run says of its reading: the counts of what was read, and why files were refused. */
export function readingOf(
  frames: Frames,
  sheets: Reading["sheets"],
  milliseconds: number,
): Reading {
  return { ...countsOf(frames, sheets), data: dataStamp(frames).sha256, milliseconds };
}

/** The counts, of which `findings` needs severity and rule alone. */
export function countsOf(
  frames: Pick<Frames, "reports" | "findings" | "files">,
  sheets: Reading["sheets"],
): ReadingCounts {
  const methods = frames.reports.select("method", "figure_count").rows()
    .map(([method, figures]) => ({ isCoded: method === "coded", figures: Number(figures) }));
  const sumOf = (counted: typeof methods) => ({
    reports: counted.length,
    figures: counted.reduce((sum, { figures }) => sum + figures, 0),
  });
  const rules = frames.findings.getColumn("rule").toArray();
  const byRule = (rule: FindingRule) => rules.filter((each) => each === rule).length;
  const severities = frames.findings.getColumn("severity").toArray();
  const bySeverity = (severity: Severity) => severities.filter((each) => each === severity).length;
  const files = frames.files.select("file", "status", "message_zh", "message_en").rows();
  const byStatus = (status: FileStatus) => files.filter(([, own]) => own === status);
  return {
    files: Object.fromEntries(
      FILE_STATUSES.map((status) => [status, byStatus(status).length]),
    ) as Reading["files"],
    refused: byStatus("refused").map(([file, , zh, en]) => ({
      file: String(file),
      zh: String(zh),
      en: String(en),
    })),
    parsed: sumOf(methods.filter(({ isCoded }) => !isCoded)),
    coded: sumOf(methods.filter(({ isCoded }) => isCoded)),
    findings: {
      error: bySeverity("error"),
      warning: bySeverity("warning"),
      note: bySeverity("note"),
    },
    corrections: {
      taken: byRule("correct.applied"),
      left: byRule("correct.guard") + byRule("correct.no_report"),
    },
    sheets,
  };
}
