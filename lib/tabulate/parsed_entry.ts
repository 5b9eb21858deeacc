import type { Extent, Report, ReportSummary, Source } from "@/model/mod.ts";
import type { Entry, Method } from "./entry.ts";
import type { Ranked } from "./marks_of.ts";

/** The entry of a report that the parser read. */
export function parsedEntry(report: Report): Entry {
  const sourceUrl = report.source.url ?? null;
  const coverage = coverageOf(report);
  const recognized = new Set(report.source.recognized);
  return {
    id: report.id,
    identity: report.identity,
    eras: [...new Set(report.identity.eras.map((part) => part.era))],
    method: methodOf(report.source),
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

/** What is known of such an entry before its figures are. */
export function rankedReport({ id, identity, source, figureCount }: ReportSummary): Ranked {
  return { id, identity, source, method: methodOf(source), figureCount };
}

function methodOf({ recognized }: Pick<Source, "recognized">): Method {
  return recognized === undefined ? "parsed" : "ocr";
}

/**
 * What shows that a report is elsewhere, that a file is cut off, damaged or has pages that were not read,
 * that a text is a piece of one, or may be none.
 */
const NOT_WHOLE: ReadonlySet<string> = new Set([
  "read.without_text",
  "read.cut_off",
  "read.damaged_part",
  "read.scanned_pages",
  "read.picture_pages",
  "read.missing_table",
  "load.no_figures",
  "load.part",
  "identify.incomplete",
]);

/** Of what is not whole only a part was read, mostly the beginning. */
function coverageOf({ findings }: Report): Extent {
  return findings.some(({ rule }) => NOT_WHOLE.has(rule)) ? "opening" : "whole";
}
