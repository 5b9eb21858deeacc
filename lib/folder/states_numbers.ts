import type { Report } from "@/model/mod.ts";

/** Findings about numbers or tables that were recognized as some of the genre, and not read. */
const RECOGNIZED = /^(?:extract|table)\./;

/** Whether figures of the genre were read in a report, or numbers or tables that may state some. */
export function statesNumbers(
  { figures, findings }: Pick<Report, "figures" | "findings">,
): boolean {
  return figures.length > 0 || findings.some(({ rule }) => RECOGNIZED.test(rule));
}
