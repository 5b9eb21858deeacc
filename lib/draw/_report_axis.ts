import { NUMBERS } from "./_figure_chart.ts";
import { type MeasureRow, nameOf } from "./_measure_rows.ts";
import { INK, TEXT, WIDTH } from "./theme.ts";
import { roughWidth } from "./_wrap.ts";

/** Pixels for one report in charts that list reports below each other. */
export const STEP = 22;

/** Width of the plotting area beside the names of the reports. */
export const LIST_WIDTH = WIDTH - 120;

/** Stands behind reports that were not read by the parser. */
export const CODED_SIGN = "†";

/** Labels of reports, the `y` encoding that lists them, and the room that they take. */
export interface ReportAxis {
  readonly labels: ReadonlyMap<string, string>;
  readonly y: object;
  readonly margin: number;
}

/**
 * Lists reports below each other in the order of the rows, each as issuer and year, coded ones with
 * {@linkcode CODED_SIGN}; a second report of the same issuer and year has its id added. Where
 * `sectionOf` gives headings, each stands in a line of its own above its reports.
 */
export function reportAxis(
  rows: readonly MeasureRow[],
  sectionOf: (report: string) => string = () => "",
): ReportAxis {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const row of rows) {
    if (labels.has(row.report)) continue;
    const short = `${nameOf(row)} ${row.year}${row.method === "coded" ? CODED_SIGN : ""}`;
    const label = taken.has(short) ? `${short} (${row.report})` : short;
    taken.add(label);
    labels.set(row.report, label);
  }
  const sections = Map.groupBy(labels.keys(), sectionOf);
  const headings = [...sections.keys()].filter((heading) => heading !== "").sort();
  const domain = [...sections].toSorted(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
    .flatMap(([heading, reports]) => [
      ...heading === "" ? [] : [heading],
      ...reports.map((report) => labels.get(report) ?? report),
    ]);
  return {
    labels,
    y: {
      field: "label",
      type: "nominal",
      title: null,
      sort: null,
      scale: { domain },
      axis: { ticks: false, domain: false, labelPadding: 10, ...boldLabels(headings) },
    },
    margin: Math.max(...domain.map((label) => roughWidth(label, TEXT.label))),
  };
}

/** Axis properties that print these labels in bold; none where there are none. */
function boldLabels(labels: readonly string[]): object {
  if (labels.length === 0) return {};
  const test = `indexof(${JSON.stringify(labels)}, datum.value) >= 0`;
  return { labelFontWeight: { condition: { test, value: "bold" }, value: "normal" } };
}

/** The layer that writes the field `beside` of each report right of the plotting area, which ends at `end`. */
export function besideReports(y: object, end: number): object {
  return {
    data: NUMBERS,
    transform: [{ aggregate: [{ op: "count", as: "rows" }], groupby: ["label", "beside"] }],
    mark: { type: "text", align: "left", dx: 8, fontSize: TEXT.label, color: INK },
    encoding: { y, x: { datum: end }, text: { field: "beside" } },
  };
}
