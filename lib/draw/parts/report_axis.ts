import { extent, oneLine } from "@/model/mod.ts";
import { NUMBERS } from "./figure_chart.ts";
import type { DrawOptions } from "../options.ts";
import { type MeasureRow, nameOf } from "./measure_rows.ts";
import { reportLabels } from "./report_labels.ts";
import { INK, labelRoom, plotWidth, TEXT, type ThemeOptions } from "./theme.ts";
import { count } from "./tooltip.ts";
import { brokenLabels, roughWidth, wrap } from "./wrap.ts";

/** Pixels for one report in charts that list reports below each other. */
const STEP = 22;
const NARROW_STEP = 20;

/** Pixels from one line of a label to the next. */
const LINE = 13;

/** Pixels between the plotting area and the texts beside it, and after these. */
const BESIDE = 14;

/** A line of a list: its label, and the text right of the plotting area. */
export interface ListLine {
  readonly label: string;
  readonly beside?: string;
}

/** The `y` encoding that lists labels below each other, and the room that they take and leave. */
export interface ListAxis {
  readonly y: object;
  readonly left: number;
  /** Width of the plotting area, and pixels for one line. */
  readonly width: number;
  readonly step: number;
}

/** Labels of reports, and what lists them. */
export interface ReportAxis extends ListAxis {
  readonly labels: ReadonlyMap<string, string>;
}

/**
 * Lists reports below each other in the order of the rows, named by {@linkcode reportLabels}. Long
 * labels break into lines. Where `sectionOf` gives headings, each is on a separate line above
 * its reports, in the order of the rows.
 */
export function reportAxis(
  rows: readonly MeasureRow[],
  options: DrawOptions,
  sectionOf: (report: string) => string = () => "",
): ReportAxis {
  const named = rows.map((row) => ({ ...row, issuer: nameOf(row) }));
  const labels = reportLabels(named, options);
  const headings = [...new Set(rows.map(({ report }) => sectionOf(report)))];
  const lines = headings.flatMap((heading) => [
    ...heading === "" ? [] : [{ label: heading }],
    ...rows.filter(({ report }) => sectionOf(report) === heading).map((row) => ({
      label: labels.get(row.report)!,
      beside: valueOf(row),
    })),
  ]);
  return { labels, ...listAxis(lines, options, { headings }) };
}

/** Options of {@linkcode listAxis}. */
export interface ListOptions {
  /** The field of the labels; default: `label`. */
  readonly field?: string;
  /** Pixels for one line at least. */
  readonly least?: number;
  /** Labels that are set in bold. */
  readonly headings?: readonly string[];
  /** Whether a line leads from each label through the plotting area. */
  readonly grid?: boolean;
  /** How many lines a label may have before all get more room; default: 3. */
  readonly lines?: number;
}

/**
 * The `y` encoding that lists the labels of the lines below each other, in their order, and the
 * room that labels and texts beside leave.
 */
export function listAxis(
  lines: readonly ListLine[],
  options: ThemeOptions,
  {
    field = "label",
    least = options.preset === "journal-1col" ? NARROW_STEP : STEP,
    headings = [],
    grid = false,
    lines: most = 3,
  }: ListOptions = {},
): ListAxis {
  const room = roomFor(lines, most, options);
  const domain = [...new Set(lines.map(({ label }) => label))];
  const broken = domain.map((label) => linesOf(label, room));
  const [, left] = extent(broken.flat().map(widthOf));
  const beside = lines.flatMap((line) => line.beside ?? []);
  const right = beside.length === 0 ? 0 : BESIDE + extent(beside.map(widthOf))[1];
  return {
    y: {
      field,
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
        ...centredLabels(domain, broken),
        ...boldLabels(headings),
      },
    },
    left,
    width: plotWidth(options, { left, right }),
    step: Math.max(least, LINE * extent(broken.map((own) => own.length))[1] + 5),
  };
}

/**
 * The view of a list: its layers, and right of the plotting area, which ends at `end`, the field
 * `beside` of each line.
 */
export function listView(
  { y, width, step }: ListAxis,
  end: number,
  layers: readonly object[],
): Readonly<Record<string, unknown>> {
  return { width, height: { step }, layer: [...layers, besideLines(y, end)] };
}

/** The value of a report, "12 / 36" at the most. */
function valueOf({ numerator, denominator }: MeasureRow): string {
  return `${count(numerator)} / ${count(denominator ?? 0)}`;
}

/** Where a label would take more than `most` lines, all have more room. */
function roomFor(lines: readonly ListLine[], most: number, options: ThemeOptions): number {
  const room = labelRoom(options);
  return lines.some(({ label }) => linesOf(label, room).length > most) ? 1.3 * room : room;
}

function linesOf(label: string, room: number): string[] {
  return widthOf(label) > room ? wrap(label, room, TEXT.label) : [oneLine(label)];
}

function widthOf(label: string): number {
  return roughWidth(label, TEXT.label);
}

/** An axis property that centres labels of several lines on theirs: by itself the first line is. */
function centredLabels(labels: readonly string[], broken: readonly (readonly string[])[]): object {
  const heights = Map.groupBy(labels, (_, index) => broken[index]!.length);
  const condition = [...heights].filter(([lines]) => lines > 1).map(([lines, own]) => ({
    test: isOneOf(own),
    value: -LINE * (lines - 1) / 2,
  }));
  return condition.length === 0 ? {} : { labelOffset: { condition, value: 0 } };
}

/** A test of the value of an axis. */
function isOneOf(labels: readonly string[]): string {
  return `indexof(${JSON.stringify(labels.map(oneLine))}, datum.value) >= 0`;
}

/** Axis properties that print these labels in bold; empty without labels. */
function boldLabels(labels: readonly string[]): object {
  if (labels.length === 0) return {};
  return {
    labelFontWeight: { condition: { test: isOneOf(labels), value: "bold" }, value: "normal" },
  };
}

/** A line may have several rows; rows without a text, as those of single points, have none. */
function besideLines(y: object, end: number): object {
  const { field } = y as { readonly field: string };
  return {
    data: NUMBERS,
    transform: [
      { filter: "isValid(datum.beside)" },
      { aggregate: [{ op: "count", as: "rows" }], groupby: [field, "beside"] },
    ],
    mark: { type: "text", align: "left", dx: 8, fontSize: TEXT.label, color: INK },
    encoding: { y, x: { datum: end }, text: { field: "beside" } },
  };
}
