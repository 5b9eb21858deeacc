import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { caption, measureNotes } from "./caption.ts";
import { colours, inPaletteOrder } from "./colour_scale.ts";
import { figureChart, NUMBERS } from "./figure_chart.ts";
import { type MeasureRow, nameOf, type Selection } from "./measure_rows.ts";
import { listView, type ReportAxis, reportAxis } from "./report_axis.ts";
import { CODED_SIGN } from "./report_labels.ts";
import { breaksWithin, breakWarnings } from "./series_breaks.ts";
import { shareAxis } from "./share_axis.ts";
import { PALETTE, REST } from "./theme.ts";
import { count, tooltip } from "./tooltip.ts";

/** What a composition shows. */
export interface CompositionParts {
  readonly title: string;
  readonly selected: Selection;
  /** From left to right; at most as many as there are colours. */
  readonly parts: readonly Part[];
  /** Notes of this chart, above those that every caption has. */
  readonly notes?: readonly string[];
  /** The heading above a report; default: no headings. */
  readonly sectionOf?: (report: string) => string;
  /** What the parts leave; default: what the report does not itemize. */
  readonly rest?: Rest;
  /** What is counted; default: cases. */
  readonly counted?: "cases" | "characters";
}

/** What the parts leave of the whole, and the note that says so. */
export interface Rest {
  readonly label: string;
  readonly note: string;
}

/** A part of the whole: its label, and the components that it sums up. */
export interface Part {
  readonly label: string;
  readonly components: readonly string[];
}

const WORDS = {
  zh: {
    axis: "占比",
    rest: { label: "其余", note: "其余：报告未列明的部分，或本图未列的情形。" },
    exceeding: (count: number) => `另有 ${count} 份各项之和超过总数，未画出。`,
    alt: (title: string, count: number, labels: readonly string[]) =>
      `${title}：${count} 份报告，分为${labels.join("、")}。`,
  },
  en: {
    axis: "Share",
    rest: {
      label: "The rest",
      note: "The rest: what the report does not itemize, or what this chart has no part for.",
    },
    exceeding: (count: number) => `Left out, as their parts exceed the whole: ${count}.`,
    alt: (title: string, count: number, labels: readonly string[]) =>
      `${title}, ${count} reports: ${labels.join("; ")}.`,
  },
} as const;

/**
 * Bars that divide the whole of each report into parts. What the parts leave is drawn in pale grey;
 * a report whose parts exceed its whole is left out, and the caption says so.
 *
 * Throws a `RangeError` where no report is left, or there are more parts than colours.
 */
export function composition(shown: CompositionParts, options: DrawOptions): Chart {
  const { title, parts, selected, notes = [], sectionOf, counted = "cases" } = shown;
  const { lang, codebook } = options;
  const words = wordsIn(WORDS, lang);
  const { rest = words.rest } = shown;
  const division = { parts, rest: rest.label, counted };
  if (parts.length > PALETTE.length) {
    throw new RangeError(`Cannot draw ${parts.length} parts: there are ${PALETTE.length} colours`);
  }
  const fitting = withoutExceeding(selected, title);
  const exceeding = selected.reports.length - fitting.reports.length;
  const list = reportAxis(fitting.rows, options, sectionOf);
  const { labels } = list;
  const bars = [...labels].flatMap(([report, label]) =>
    barsOf(fitting.rows.filter((row) => row.report === report), label, division)
  );
  return figureChart({
    title,
    alt: words.alt(title, fitting.reports.length, parts.map(({ label }) => label)),
    notes: [
      ...notes,
      ...bars.some(({ component }) => component === rest.label) ? [rest.note] : [],
      ...breakWarnings(breaksWithin(fitting.rows, lang, codebook), lang),
    ],
    definitions: measureNotes(fitting, options),
    counts: [
      ...exceeding > 0 ? [words.exceeding(exceeding)] : [],
      ...caption(fitting, options, { sign: CODED_SIGN }),
    ],
    numbers: bars,
    view: listView(list, 1, [barLayer(bars, list, division, options)]),
  }, options);
}

function withoutExceeding(selected: Selection, title: string): Selection {
  const sums = new Map<string, number>();
  for (const { report, numerator } of selected.rows) {
    sums.set(report, (sums.get(report) ?? 0) + numerator);
  }
  const rows = selected.rows.filter(({ report, denominator }) =>
    (sums.get(report) ?? 0) <= (denominator ?? 0)
  );
  if (rows.length === 0) {
    throw new NothingToDrawError({
      zh: `无法绘制“${title}”：每份报告的各项之和都超过总数`,
      en: `Cannot draw "${title}": the parts exceed the whole in every report`,
    });
  }
  return { ...selected, rows, reports: [...new Set(rows.map(({ report }) => report))] };
}

/** How a whole is divided. */
interface Division {
  readonly parts: readonly Part[];
  /** Label of what the parts leave. */
  readonly rest: string;
  readonly counted: "cases" | "characters";
}

type Bar = ReturnType<typeof barsOf>[number];

function barLayer(
  bars: readonly Bar[],
  { y, width }: ReportAxis,
  { parts, rest, counted }: Division,
  options: DrawOptions,
) {
  const { lang } = options;
  const { axis } = wordsIn(WORDS, lang);
  const entries = [
    ...inPaletteOrder(parts.map(({ label }) => label)),
    { label: rest, colour: REST.area },
  ].filter(({ label }) => bars.some(({ component }) => component === label));
  return {
    data: NUMBERS,
    mark: { type: "bar", stroke: "white", strokeWidth: 0.8, height: { band: 0.78 } },
    encoding: {
      y,
      x: shareAxis(axis, width),
      color: colours("component", null, entries, options),
      order: { field: "order", type: "quantitative" },
      tooltip: tooltip(bars, lang, [
        "name",
        "year",
        "component",
        counted,
        "share",
        "report",
        "quote",
      ]),
    },
  };
}

/** The bars of one report, from left to right; parts of 0 have none. */
function barsOf(rows: readonly MeasureRow[], label: string, { parts, rest, counted }: Division) {
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
