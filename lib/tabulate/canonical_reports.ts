import type { Report } from "@/model/mod.ts";
import { markCanonical } from "./_canonical.ts";
import { parsedEntry } from "./_parsed_entry.ts";

/** The reports to use, one an issuer and year: neither re-issues nor copies. */
export function canonicalReports(reports: readonly Report[]): readonly Report[] {
  const marked = markCanonical(reports.map(parsedEntry));
  return reports.filter((_, index) => marked[index]!.canonical);
}
