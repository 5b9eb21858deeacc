import { cellOf, type Item } from "./item.ts";
import type { ReportBook, ReportIdentity } from "./report_book.ts";
import { isOfContent } from "./stage_of.ts";

/**
 * The names under which what follows from an item finds it:
 *
 * - `within` a report, anything of it;
 * - `report`, a report that was added, removed or is another; `gone`, only the first two, or a file;
 * - `version`, a report of an issuer and year that was added or removed;
 * - `figure`, a figure of an issuer, year and indicator; `column`, the same in a wide frame; `family`,
 *   of its report and the first word of its indicator.
 */
export function marksOf(
  item: Item,
  reports: ReportBook,
): readonly string[] {
  const report = cellOf(item, "report") ?? "";
  const within = mark("within", report);
  if (item.frame === "files") return [mark("gone", cellOf(item, "file"))];
  if (item.frame === "figures") return [...figureMarks(item, reports), within];
  if (item.frame !== "reports" || isOfContent(item)) return [within];
  const { issuer, year } = identityOf(item, reports);
  const whole = [mark("gone", report), mark("version", issuer, year)];
  return [...item.change === "changed" ? [] : whole, mark("report", report), within];
}

/** A name of a change; the parts are texts of any kind. */
export function mark(...parts: readonly (string | null)[]): string {
  return JSON.stringify(parts);
}

/** Whose report an item is of; the frame of findings does not say. */
export function identityOf(
  item: Item,
  reports: ReportBook,
): ReportIdentity {
  return reports.get(cellOf(item, "report") ?? "") ??
    { issuer: cellOf(item, "issuer"), year: cellOf(item, "year") };
}

function figureMarks(item: Item, reports: ReportBook) {
  const { issuer, year } = identityOf(item, reports);
  const [report, code] = [cellOf(item, "report"), cellOf(item, "code") ?? ""];
  const column = code.replaceAll(".", "_");
  return [
    mark("figure", issuer, year, code),
    mark("family", report, code.split(".")[0]!),
    mark("column", report, column),
    mark("column", report, `${column}_state`),
  ];
}
