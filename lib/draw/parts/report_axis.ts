import { oneLine } from "@/model/mod.ts";
import { NUMBERS } from "./figure_chart.ts";
import { type MeasureRow, nameOf } from "./measure_rows.ts";
import { INK, labelRoom, plotWidth, TEXT, type ThemeOptions } from "./theme.ts";
import { count } from "./tooltip.ts";
import { brokenLabels, roughWidth, wrap } from "./wrap.ts";

/** Pixels for one report in charts that list reports below each other. */
const STEP = 22;

/** Pixels from one line of a label to the next. */
const LINE = 13;

/** Marks reports that were not read by the parser. */
export const CODED_SIGN = "†";

/** The `y` encoding that lists labels below each other, and the room that they take. */
export interface ListAxis {
  readonly y: object;
  readonly margin: number;
  /** Width of the plotting area, and pixels for one report. */
  readonly width: number;
  readonly step: number;
}

/** Labels of reports, and what lists them. */
export interface ReportAxis extends ListAxis {
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Lists reports below each other in the order of the rows, each as issuer and year, coded ones with
 * {@linkcode CODED_SIGN}; a second report of the same issuer and year has its id added. In print,
 * long labels break into lines. Where `sectionOf` gives headings, each is on a separate line above
 * its reports, in the order of the rows.
 */
export function reportAxis(
  rows: readonly MeasureRow[],
  options: ThemeOptions,
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
  const headings = [...sections.keys()].filter((heading) => heading !== "");
  const domain = [...sections].flatMap(([heading, reports]) => [
    ...heading === "" ? [] : [heading],
    ...reports.map((report) => labels.get(report)!),
  ]);
  return { labels, ...listAxis(domain, besideWidth(valuesOf(rows)), options, { headings }) };
}

/** Options of {@linkcode listAxis}. */
export interface ListOptions {
  /** Pixels for one line at least. */
  readonly least?: number;
  /** Labels that are set in bold. */
  readonly headings?: readonly string[];
  /** Whether a line leads from each label through the plotting area. */
  readonly grid?: boolean;
}

/**
 * The `y` encoding of the field `label` that lists labels below each other, and the room that they
 * leave.
 */
export function listAxis(
  domain: readonly string[],
  right: number,
  options: ThemeOptions,
  { least = STEP, headings = [], grid = false }: ListOptions = {},
): ListAxis {
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
        ...grid ? { grid } : {},
        ...brokenLabels(domain, room, TEXT.label),
        ...boldLabels(headings),
      },
    },
    margin,
    width: plotWidth(margin, right, options),
    step: Math.max(least, LINE * Math.max(...lines) + 5),
  };
}

/** Room for texts right of the plotting area. */
export function besideWidth(texts: readonly string[]): number {
  return 14 + Math.max(...texts.map(widthOf));
}

/** The values of reports, "12 / 36" at the most. */
function valuesOf(rows: readonly MeasureRow[]): string[] {
  return rows.map(({ numerator, denominator }) =>
    `${count(numerator)} / ${count(denominator ?? 0)}`
  );
}

function lineCount(label: string, room: number): number {
  return widthOf(label) > room ? wrap(label, room, TEXT.label).length : 1;
}

function widthOf(label: string): number {
  return roughWidth(label, TEXT.label);
}

/** Axis properties that print these labels in bold; empty without labels. */
function boldLabels(labels: readonly string[]): object {
  if (labels.length === 0) return {};
  const test = `indexof(${JSON.stringify(labels.map(oneLine))}, datum.value) >= 0`;
  return { labelFontWeight: { condition: { test, value: "bold" }, value: "normal" } };
}

/**
 * The layer that writes the field `beside` of each report right of the plotting area, which ends at
 * `end`.
 */
export function besideReports(y: object, end: number): object {
  return {
    data: NUMBERS,
    transform: [{ aggregate: [{ op: "count", as: "rows" }], groupby: ["label", "beside"] }],
    mark: { type: "text", align: "left", dx: 8, fontSize: TEXT.label, color: INK },
    encoding: { y, x: { datum: end }, text: { field: "beside" } },
  };
}
