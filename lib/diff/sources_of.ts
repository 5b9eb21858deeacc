import { cellOf, type Item } from "./item.ts";
import { identityOf, mark } from "./marks_of.ts";
import type { ReportBook } from "./report_book.ts";
import { differsOnlyIn, isOfContent } from "./stage_of.ts";

/** The marks of the changes that an item may follow from, the likeliest first. */
export function sourcesOf(item: Item, reports: ReportBook): readonly string[] {
  return (BY_FRAME.get(item.frame) ?? sourcesOfResult)(item, reports);
}

const BY_FRAME: ReadonlyMap<string, typeof sourcesOf> = new Map(Object.entries({
  reports: sourcesOfReport,
  files: (item) => reportsIn(item).map((report) => mark("report", report)),
  figures: sourcesOfFigure,
  findings: sourcesOfFinding,
}));

/** Other bytes go with what they brought; another version is used since one came or went. */
function sourcesOfReport(item: Item, reports: ReportBook): readonly string[] {
  if (isOfContent(item)) return [mark("within", cellOf(item, "report"))];
  return differsOnlyIn(item, ["canonical"]) ? [versionOf(item, reports)] : [];
}

function reportsIn({ before, after }: Item): readonly string[] {
  return [after, before].flatMap((row) => row?.report?.split(" | ") ?? []);
}

/** What a figure has of its report, or of the other figures of its indicator, follows from these. */
function sourcesOfFigure(item: Item, reports: ReportBook): readonly string[] {
  const report = cellOf(item, "report");
  if (item.change !== "changed") return [mark("gone", report)];
  if (differsOnlyIn(item, ["method", "coverage"])) return [mark("report", report)];
  if (!differsOnlyIn(item, ["preferred"])) return [];
  const { issuer, year } = identityOf(item, reports);
  return [mark("figure", issuer, year, cellOf(item, "code")), versionOf(item, reports)];
}

/**
 * A finding follows from its report or file that came or went, from the identity of its report, or from
 * a figure that it concerns, of the same year or one beside it; a contradiction names the whole, and
 * follows from any part.
 */
function sourcesOfFinding(item: Item, reports: ReportBook): readonly string[] {
  const report = cellOf(item, "report");
  const { issuer, year } = identityOf(item, reports);
  const years = year === null ? [year] : [0, 1, -1].map((apart) => String(Number(year) + apart));
  const codes = concernedBy(item);
  const rule = cellOf(item, "rule") ?? "";
  return [
    mark("gone", report),
    ...rule.startsWith("identify.") ? [mark("report", report)] : [],
    ...years.flatMap((year) => codes.map((code) => mark("figure", issuer, year, code))),
    ...cellOf(item, "verdict") === "contradiction"
      ? codes.map((code) => mark("family", report, code.split(".")[0]!))
      : [],
    ...rule.startsWith("tabulate.") ? [versionOf(item, reports)] : [],
  ];
}

/** A result follows from a figure that it is based on, else from any change of its report. */
function sourcesOfResult(item: Item, reports: ReportBook): readonly string[] {
  const report = cellOf(item, "report");
  const { issuer, year } = identityOf(item, reports);
  return [
    mark("gone", report),
    ...item.columns.map((column) => mark("column", report, column)),
    ...codesIn(item, "basis").map((code) => mark("figure", issuer, year, code)),
    mark("within", report),
    versionOf(item, reports),
  ];
}

/** The indicators of a finding: those that it names, and those whose values take part. */
function concernedBy(item: Item): readonly string[] {
  const places = [item.after, item.before].flatMap((row) => row?.places?.split(" | ") ?? []);
  return [...codesIn(item, "codes"), ...places.map((place) => place.split(/[@ ]/)[0]!)];
}

/** The indicators of a list that either run has. */
function codesIn({ before, after }: Item, column: string): readonly string[] {
  return [after, before].flatMap((row) => row?.[column]?.split("|") ?? []);
}

function versionOf(item: Item, reports: ReportBook): string {
  const { issuer, year } = identityOf(item, reports);
  return mark("version", issuer, year);
}
