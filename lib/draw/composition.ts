import { breaksWithin, breakWarnings } from "./breaks.ts";
import { caption } from "./caption.ts";
import type { Chart } from "./chart.ts";
import { colours } from "./colours.ts";
import { figureChart } from "./figure_chart.ts";
import { type MeasureRow, nameOf, type Selection } from "./measure_rows.ts";
import type { DrawOptions } from "./options.ts";
import { CODED_SIGN, reportAxis, STEP } from "./report_axis.ts";
import { INK, PALETTE, REST, TEXT, WIDTH } from "./theme.ts";
import { tooltip } from "./tooltip.ts";

/** What a composition shows. */
export interface CompositionParts {
  readonly title: string;
  readonly selected: Selection;
  /** From left to right; at most as many as there are colours. */
  readonly parts: readonly Part[];
  /** Notes of this chart, above those that every caption has. */
  readonly notes?: readonly string[];
}

/** A part of the whole: its label, and the components that it sums up. */
export interface Part {
  readonly label: string;
  readonly components: readonly string[];
}

const WORDS = {
  zh: {
    axis: "占比",
    rest: "其余",
    exceeding: (count: number) => `另有 ${count} 份各项之和超过总数，未画出。`,
    alt: (title: string, count: number, labels: readonly string[]) =>
      `${title}：${count} 份报告，分为${labels.join("、")}。`,
  },
  en: {
    axis: "Share",
    rest: "The rest",
    exceeding: (count: number) =>
      `${count} more left out: their parts add up to more than the whole.`,
    alt: (title: string, count: number, labels: readonly string[]) =>
      `${title}, ${count} reports: ${labels.join(", ")}.`,
  },
} as const;

/**
 * Bars that divide the whole of each report into parts. What the parts leave is drawn in pale grey; a
 * report whose parts exceed its whole is left out, and the caption says so.
 *
 * Throws a `RangeError` where no report is left, or there are more parts than colours.
 */
export function composition(shown: CompositionParts, options: DrawOptions): Chart {
  const { title, parts, selected, notes = [] } = shown;
  const { lang, codebook } = options;
  if (parts.length > PALETTE.length) {
    throw new RangeError(`Cannot draw ${parts.length} parts: there are ${PALETTE.length} colours`);
  }
  const words = WORDS[lang];
  const fitting = withoutExceeding(selected, title);
  const exceeding = selected.reports.length - fitting.reports.length;
  const labels = parts.map(({ label }) => label);
  return figureChart({
    title,
    alt: words.alt(title, fitting.reports.length, labels),
    caption: [
      ...notes,
      ...breakWarnings(breaksWithin(fitting.rows, lang, codebook), lang),
      ...exceeding > 0 ? [words.exceeding(exceeding)] : [],
      ...caption(fitting, lang, CODED_SIGN),
    ],
    ...barsView(fitting.rows, parts, options),
  });
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
    throw new RangeError(`Cannot draw "${title}": the parts exceed the whole in every report`);
  }
  return { ...selected, rows, reports: [...new Set(rows.map(({ report }) => report))] };
}

function barsView(rows: readonly MeasureRow[], parts: readonly Part[], options: DrawOptions) {
  const { lang } = options;
  const { rest, axis } = WORDS[lang];
  const { labels, y, margin } = reportAxis(rows);
  const bars = [...labels].flatMap(([report, label]) =>
    barsOf(rows.filter((row) => row.report === report), label, parts, rest)
  );
  const totals = [...labels].map(([report, label]) => ({
    label,
    n: `n = ${rows.find((row) => row.report === report)?.denominator}`,
  }));
  const domain = [...parts.map(({ label }) => label), rest]
    .filter((label) => bars.some(({ component }) => component === label));
  const layer = [{
    data: { values: bars },
    mark: { type: "bar", stroke: "white", strokeWidth: 0.8, height: { band: 0.78 } },
    encoding: {
      y,
      x: {
        field: "share",
        type: "quantitative",
        title: axis,
        scale: { domain: [0, 1] },
        axis: { format: ".0%" },
      },
      color: colours("component", null, domain, { label: rest, colour: REST.area }),
      order: { field: "order", type: "quantitative" },
      tooltip: tooltip(bars, lang, [
        "name",
        "year",
        "component",
        "cases",
        "share",
        "report",
        "quote",
      ]),
    },
  }, {
    data: { values: totals },
    mark: { type: "text", align: "left", dx: 6, fontSize: TEXT.label, color: INK },
    encoding: { y, x: { datum: 1 }, text: { field: "n" } },
  }];
  return { margin, view: { width: WIDTH - 120, height: { step: STEP }, layer } };
}

/** The bars of one report, from left to right; parts of 0 have none. */
function barsOf(
  rows: readonly MeasureRow[],
  label: string,
  parts: readonly Part[],
  rest: string,
) {
  const [first] = rows;
  if (first === undefined) return [];
  const { report, year, denominator } = first;
  const whole = denominator ?? 0;
  const sums = parts.map((part) => ({
    component: part.label,
    rows: rows.filter(({ component }) => part.components.includes(component)),
  })).map(({ component, rows }) => ({
    component,
    count: rows.reduce((sum, { numerator }) => sum + numerator, 0),
    quote: rows.flatMap(({ quote }) => quote ?? []).join(" "),
  }));
  const left = whole - sums.reduce((sum, { count }) => sum + count, 0);
  return [...sums, { component: rest, count: left, quote: "" }]
    .map(({ component, count, quote }, order) => ({
      report,
      label,
      name: nameOf(first),
      year,
      component,
      order,
      share: count / whole,
      cases: `${count} / ${whole}`,
      ...quote === "" ? {} : { quote },
    }))
    .filter(({ share }) => share > 0);
}
