import type { Report } from "@/model/mod.ts";
import type { Entry } from "./_entry.ts";

/** The entry of a report that the parser read. */
export function parsedEntry(report: Report): Entry {
  const sourceUrl = report.source.url ?? null;
  return {
    id: report.id,
    identity: report.identity,
    eras: [...new Set(report.identity.eras.map((part) => part.era))],
    method: "parsed",
    coverage: "whole",
    source: report.source,
    sourceUrl,
    characters: report.characters,
    figures: report.figures.map((figure) => ({ ...figure, coverage: "whole", sourceUrl })),
    findings: report.findings,
    checks: report.checks,
    numbers: report.numbers,
    sentences: report.sentences,
  };
}
