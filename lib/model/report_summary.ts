import type { Report } from "./report.ts";

/** What is known of a report without its text, figures and findings. */
export interface ReportSummary extends Pick<Report, "id" | "source" | "identity"> {
  readonly figureCount: number;
}

/** Sums a report up. */
export function summaryOf({ id, source, identity, figures }: Report): ReportSummary {
  return { id, source, identity, figureCount: figures.length };
}
