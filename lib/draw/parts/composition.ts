import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { measureCaption } from "./measure_caption.ts";
import { barLayers, barsOf, isOfFew, type Part } from "./composition_bars.ts";
import { figureChart } from "./figure_chart.ts";
import { keptRows, type MeasureRow, type Selection } from "./measure_rows.ts";
import { listView, reportAxis } from "./report_axis.ts";
import { CODED_SIGN } from "./report_labels.ts";
import { PALETTE, SMALL_N } from "./theme.ts";

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

const WORDS = {
  zh: {
    rest: { label: "其余", note: "其余：报告未列明的部分，或本图未列的情形。" },
    few: `色淡：n < ${SMALL_N}。`,
    alt: (title: string, count: number, labels: readonly string[]) =>
      `${title}：${count} 份报告，分为${labels.join("、")}。`,
  },
  en: {
    rest: {
      label: "The rest",
      note: "The rest: what the report does not itemize, or what this chart has no part for.",
    },
    few: `Pale: n < ${SMALL_N}.`,
    alt: (title: string, count: number, labels: readonly string[]) =>
      `${title}, ${count} reports: ${labels.join("; ")}.`,
  },
} as const;

/**
 * Bars that divide the whole of each report into parts. What the parts leave is drawn in pale grey;
 * a report whose parts exceed its whole is left out, and the caption says so. Bars of fewer than five
 * cases are pale.
 *
 * Throws a `RangeError` where no report is left, or there are more parts than colours.
 */
export function composition(shown: CompositionParts, options: DrawOptions): Chart {
  const { title, parts, selected, notes = [], sectionOf, counted = "cases" } = shown;
  const words = wordsIn(WORDS, options.lang);
  const { rest = words.rest } = shown;
  const division = { parts, rest: rest.label, counted };
  if (parts.length > PALETTE.length) {
    throw new RangeError(`Cannot draw ${parts.length} parts: there are ${PALETTE.length} colours`);
  }
  const fitting = withoutExceeding(selected, title, options);
  const list = reportAxis(fitting.rows, options, sectionOf);
  const { labels } = list;
  const bars = [...labels].flatMap(([report, label]) =>
    barsOf(fitting.rows.filter((row) => row.report === report), label, division)
  );
  return figureChart({
    title,
    alt: (title) => words.alt(title, fitting.reports.length, parts.map(({ label }) => label)),
    ...measureCaption(fitting, {
      notes: [
        ...notes,
        ...bars.some(({ component }) => component === rest.label) ? [rest.note] : [],
      ],
      counts: bars.some(isOfFew) ? [words.few] : [],
      sign: CODED_SIGN,
    }, options),
    numbers: bars,
    view: listView(list, 1, barLayers(bars, list, division, options)),
  }, options);
}

function withoutExceeding(selected: Selection, title: string, options: DrawOptions): Selection {
  const sums = new Map<string, number>();
  for (const { report, numerator } of selected.rows) {
    sums.set(report, (sums.get(report) ?? 0) + numerator);
  }
  const fits = ({ report, denominator }: MeasureRow) => sums.get(report)! <= (denominator ?? 0);
  return keptRows(selected, fits, {
    left: {
      zh: (reports) => `另有 ${reports} 份各项之和超过总数，未画出。`,
      en: (reports) => `Left out, as their parts exceed the whole: ${reports}.`,
    },
    none: {
      zh: `无法绘制“${title}”：每份报告的各项之和都超过总数`,
      en: `Cannot draw "${title}": the parts exceed the whole in every report`,
    },
  }, options);
}
