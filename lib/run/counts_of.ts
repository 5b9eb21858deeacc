import { lazily } from "@/frame/mod.ts";
import { FILE_STATUSES, type FileStatus, type FindingRule, type Severity } from "@/model/mod.ts";
import type { Frames } from "@/tabulate/mod.ts";
import type { ReadingCounts } from "./reading.ts";

/** The counts of what was read, and why files were refused. */
export function countsOf(
  frames: Pick<Frames, "reports" | "findings" | "files">,
  sheets: ReadingCounts["sheets"],
): ReadingCounts {
  const { reports, findings, files: listed } = lazily(frames);
  const methods = reports.select("method", "figure_count").collectSync().rows()
    .map(([method, figures]) => ({ isCoded: method === "coded", figures: Number(figures) }));
  const sumOf = (counted: typeof methods) => ({
    reports: counted.length,
    figures: counted.reduce((sum, { figures }) => sum + figures, 0),
  });
  const found = findings.select("rule", "severity").collectSync();
  const rules = found.getColumn("rule").toArray();
  const byRule = (rule: FindingRule) => rules.filter((each) => each === rule).length;
  const severities = found.getColumn("severity").toArray();
  const bySeverity = (severity: Severity) => severities.filter((each) => each === severity).length;
  const files = listed.select("file", "status", "message_zh", "message_en").collectSync().rows();
  const byStatus = (status: FileStatus) => files.filter(([, own]) => own === status);
  return {
    files: Object.fromEntries(
      FILE_STATUSES.map((status) => [status, byStatus(status).length]),
    ) as ReadingCounts["files"],
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
