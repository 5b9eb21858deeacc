import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { colours, inPaletteOrder } from "./colour_scale.ts";
import { NUMBERS } from "./figure_chart.ts";
import { type MeasureRow, nameOf } from "./measure_rows.ts";
import type { ReportAxis } from "./report_axis.ts";
import { shareAxis } from "./share_axis.ts";
import { REST, SMALL_N } from "./theme.ts";
import { count, tooltip } from "./tooltip.ts";

const AXIS = { zh: "占比", en: "Share" } as const;

/** A part of the whole: its label, and the components that it sums up. */
export interface Part {
  readonly label: string;
  readonly components: readonly string[];
}

/** How a whole is divided. */
export interface Division {
  readonly parts: readonly Part[];
  /** Label of what the parts leave. */
  readonly rest: string;
  readonly counted: "cases" | "characters";
}

/** A part of one report. */
export type Bar = ReturnType<typeof barsOf>[number];

/** The bars, on white where they are pale: the lines of the axis do not shine through. */
export function barLayers(
  bars: readonly Bar[],
  list: ReportAxis,
  division: Division,
  options: DrawOptions,
): object[] {
  return [
    ...bars.some(isOfFew) ? [whiteLayer(list, options)] : [],
    barLayer(bars, list, division, options),
  ];
}

function barLayer(
  bars: readonly Bar[],
  { y, width }: ReportAxis,
  { parts, rest, counted }: Division,
  options: DrawOptions,
) {
  const { lang } = options;
  const fields = ["name", "year", "component", counted, "share", "report", "quote"] as const;
  const entries = [
    ...inPaletteOrder(parts.map(({ label }) => label)),
    { label: rest, colour: REST.area },
  ].filter(({ label }) => bars.some(({ component }) => component === label));
  return {
    data: NUMBERS,
    mark: { type: "bar", stroke: "white", strokeWidth: 0.8, height: { band: 0.78 } },
    encoding: {
      y,
      x: shareAxis(wordsIn(AXIS, lang), width),
      color: colours("component", null, entries, options),
      // As strong as a bar of hundreds, one of two cases would say as much.
      opacity: { condition: { test: `datum.denominator < ${SMALL_N}`, value: 0.45 }, value: 1 },
      order: { field: "order", type: "quantitative" },
      tooltip: tooltip(bars, lang, fields),
    },
  };
}

/** Whether a whole is so small that its parts say little. */
export function isOfFew({ denominator }: Bar): boolean {
  return denominator < SMALL_N;
}

function whiteLayer({ y, width }: ReportAxis, { lang }: DrawOptions) {
  return {
    data: NUMBERS,
    transform: [{ filter: `datum.denominator < ${SMALL_N}` }],
    mark: { type: "bar", color: "white", height: { band: 0.78 } },
    encoding: { y, x: shareAxis(wordsIn(AXIS, lang), width) },
  };
}

/** The bars of one report, from left to right; parts of 0 have none. */
export function barsOf(
  rows: readonly MeasureRow[],
  label: string,
  { parts, rest, counted }: Division,
) {
  const [first] = rows;
  if (first === undefined) return [];
  const { report, year } = first;
  const whole = first.denominator ?? 0;
  const sums = parts.map((part) => ({ component: part.label, ...componentSum(rows, part) }));
  const left = whole - sums.reduce((sum, { cases }) => sum + cases, 0);
  return [...sums, { component: rest, cases: left, quote: "" }]
    .map(({ component, cases, quote }, order) => ({
      report,
      label,
      name: nameOf(first),
      year,
      component,
      order,
      numerator: cases,
      denominator: whole,
      share: cases / whole,
      [counted]: `${count(cases)} / ${count(whole)}`,
      beside: `n = ${count(whole)}`,
      ...quote === "" ? {} : { quote },
    }))
    .filter(({ share }) => share > 0);
}

function componentSum(rows: readonly MeasureRow[], { components }: Part) {
  const own = rows.filter(({ component }) => components.includes(component ?? ""));
  return {
    cases: own.reduce((sum, { numerator }) => sum + numerator, 0),
    quote: own.flatMap(({ quote }) => quote ?? []).join(" "),
  };
}
