import type { Extent, Report } from "@/model/mod.ts";
import type { Entry } from "./_entry.ts";

/** The entry of a report that the parser read. */
export function parsedEntry(report: Report): Entry {
  const sourceUrl = report.source.url ?? null;
  const coverage = coverageOf(report);
  const recognized = new Set(report.source.recognized);
  return {
    id: report.id,
    identity: report.identity,
    eras: [...new Set(report.identity.eras.map((part) => part.era))],
    method: report.source.recognized === undefined ? "parsed" : "ocr",
    coverage,
    source: report.source,
    sourceUrl,
    characters: report.characters,
    figures: report.figures.map((figure) => {
      const isRecognized = recognized.has(figure.span.page ?? 0);
      const method = figure.confidence === undefined && !isRecognized ? "parsed" : "ocr";
      return { ...figure, method, coverage, sourceUrl };
    }),
    findings: report.findings,
    checks: report.checks,
    numbers: report.numbers,
    sentences: report.sentences,
  };
}

/** Of a page around a report that is elsewhere, and of a file that is cut off, the beginning was read. */
function coverageOf({ findings }: Report): Extent {
  const isOpening = findings.some(({ rule }) =>
    rule === "read.without_text" || rule === "read.cut_off"
  );
  return isOpening ? "opening" : "whole";
}
