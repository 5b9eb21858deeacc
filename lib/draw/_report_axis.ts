import { oneLine } from "../model/mod.ts";
import { NUMBERS } from "./_figure_chart.ts";
import { type MeasureRow, nameOf } from "./_measure_rows.ts";
import { INK, labelRoom, plotWidth, TEXT, type ThemeOptions } from "./theme.ts";
import { count } from "./_tooltip.ts";
import { brokenLabels, roughWidth, wrap } from "./_wrap.ts";

/** Pixels for one report in charts that list reports below each other. */
const STEP = 22;

/** Pixels from one line of a label to the next. */
const LINE = 13;

/** Stands behind reports that were not read by the parser. */
export const CODED_SIGN = "†";

/** Labels of reports, the `y` encoding that lists them, and the room that they take. */
export interface ReportAxis {
  readonly labels: ReadonlyMap<string, string>;
  readonly y: { readonly axis: object; readonly [property: string]: unknown };
  readonly margin: number;
  /** Width of the plotting area, and pixels for one report. */
  readonly width: number;
  readonly step: number;
}

/**
 * Lists reports below each other in the order of the rows, each as issuer and year, coded ones with
 * {@linkcode CODED_SIGN}; a second report of the same issuer and year has its id added. In print, long
 * labels break into lines.
 */
export function reportAxis(rows: readonly MeasureRow[], options: ThemeOptions): ReportAxis {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const row of rows) {
    if (labels.has(row.report)) continue;
    const short = `${nameOf(row)} ${row.year}${row.method === "coded" ? CODED_SIGN : ""}`;
    const label = taken.has(short) ? `${short} (${row.report})` : short;
    taken.add(label);
    labels.set(row.report, label);
  }
  const domain = [...labels.values()];
  return { labels, ...listAxis(domain, valuesWidth(rows), options) };
}

/** The `y` encoding of the field `label` that lists labels below each other, and the room that they leave. */
export function listAxis(
  domain: readonly string[],
  right: number,
  options: ThemeOptions,
  least = STEP,
): Omit<ReportAxis, "labels"> {
  const room = labelRoom(options);
  const lines = domain.map((label) => lineCount(label, room));
  const margin = Math.min(room, Math.max(...domain.map((label) => widthOf(oneLine(label)))));
  return {
    y: {
      field: "label",
      type: "nominal",
      title: null,
      sort: null,
      scale: { domain },
      axis: {
        ticks: false,
        domain: false,
        labelPadding: 10,
        ...brokenLabels(domain, room, TEXT.label),
      },
    },
    margin,
    width: plotWidth(margin, right, options),
    step: Math.max(least, LINE * Math.max(...lines) + 5),
  };
}

/** Room for the values that stand right of the plotting area, "12 / 36" at the most. */
function valuesWidth(rows: readonly MeasureRow[]): number {
  const texts = rows.map(({ numerator, denominator }) =>
    `${count(numerator)} / ${count(denominator ?? 0)}`
  );
  return 14 + Math.max(...texts.map(widthOf));
}

function lineCount(label: string, room: number): number {
  return widthOf(label) > room ? wrap(label, room, TEXT.label).length : 1;
}

function widthOf(label: string): number {
  return roughWidth(label, TEXT.label);
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
