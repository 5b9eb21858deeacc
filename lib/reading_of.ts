import type { Inputs } from "./load.ts";
import { FILE_STATUSES, type FileStatus, type Severity } from "./model/mod.ts";
import type { Reading } from "./run/mod.ts";
import { dataStamp, type Frames } from "./tabulate/mod.ts";

/** What a run says of its reading: the counts of what was read, and why files were refused. */
export function readingOf(
  { files, sheets }: Pick<Inputs, "files" | "sheets">,
  frames: Frames,
  milliseconds: number,
): Reading {
  const methods = frames.reports.select("method", "figure_count").rows()
    .map(([method, figures]) => ({ isCoded: method === "coded", figures: Number(figures) }));
  const countsOf = (counted: typeof methods) => ({
    reports: counted.length,
    figures: counted.reduce((sum, { figures }) => sum + figures, 0),
  });
  const severities = frames.findings.getColumn("severity").toArray();
  const bySeverity = (severity: Severity) => severities.filter((each) => each === severity).length;
  const byStatus = (status: FileStatus) => files.filter((file) => file.status === status);
  return {
    files: Object.fromEntries(
      FILE_STATUSES.map((status) => [status, byStatus(status).length]),
    ) as Reading["files"],
    refused: byStatus("refused").map(({ file, finding }) => ({ file, ...finding!.message })),
    parsed: countsOf(methods.filter(({ isCoded }) => !isCoded)),
    coded: countsOf(methods.filter(({ isCoded }) => isCoded)),
    findings: {
      error: bySeverity("error"),
      warning: bySeverity("warning"),
      note: bySeverity("note"),
    },
    sheets,
    data: dataStamp(frames).sha256,
    milliseconds,
  };
}
