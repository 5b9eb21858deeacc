import type { DataFrame } from "nodejs-polars";
import { indicatorLabel, measureLabel } from "@/codebook/mod.ts";
import { choices, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { caption, measureNotes } from "../parts/caption.ts";
import { dotsOnIntervals, largestShare, proportionDot } from "../parts/dots_on_intervals.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { type MeasureRow, selectMeasure } from "../parts/measure_rows.ts";
import { mostRecent } from "../parts/most_recent.ts";
import { listView, reportAxis } from "../parts/report_axis.ts";
import { CODED_SIGN } from "../parts/report_labels.ts";
import { breaksWithin, breakWarnings } from "../parts/series_breaks.ts";
import { shareAxis } from "../parts/share_axis.ts";
import { SMALL_N } from "../parts/theme.ts";
import { sharesOf } from "../parts/shares_of.ts";

/** Options of {@linkcode proportions}. */
export interface ProportionsOptions extends DrawOptions {
  /** Id of a measure that is a share, as `reconsideration_outcome.concluded`. */
  readonly measure: string;
  /**
   * Id of what is counted, as `reconsideration.corrected`; needed where the measure has several.
   */
  readonly component?: string;
}

const WORDS = {
  zh: {
    note: `横线为单份报告所反映过程的 Wilson 95% 区间；空心点：n < ${SMALL_N}。`,
    alt: (title: string, count: number) => `${title}：${count} 份报告的比例及 95% 区间。`,
    altOf: (title: string, label: string, count: number) =>
      `${title} – ${label}：${count} 份报告的比例及 95% 区间。`,
  },
  en: {
    note:
      `Lines: Wilson 95 % interval of the process behind one report. Hollow points: n < ${SMALL_N}.`,
    alt: (title: string, count: number) =>
      `${title}: proportion and 95 % interval of ${count} reports.`,
    altOf: (title: string, label: string, count: number) =>
      `${title} – ${label}: proportion and 95 % interval of ${count} reports.`,
  },
} as const;

/**
 * A proportion in each report as a point on its Wilson 95 % interval, hollow for fewer than five
 * cases, the counts beside it. Takes the rows of one measure of the frame `measures`.
 *
 * Throws a `RangeError` where the measure is not a share, where no report has a value, and where
 * the measure has several components and none is named.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { proportions } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = proportions(measure(figures, codebook), {
 *   lang: "en",
 *   codebook,
 *   measure: "disclosure_rate.all",
 * });
 * const cases = chart.datasets!.numbers.map((row) => Object(row).cases);
 * assertEquals(cases.slice(0, 2), ["1 / 1", "8 / 23"]);
 * ```
 */
export function proportions(measures: DataFrame, options: ProportionsOptions): Chart {
  const { lang, codebook, measure } = options;
  const words = wordsIn(WORDS, lang);
  if (codebook.measures.get(measure)?.kind !== "share") {
    throw new RangeError(
      `Cannot draw "${measure}" as a proportion: it is not a share of the codebook; these are ${
        choices(measure, sharesOf(codebook))
      }`,
    );
  }
  const selected = mostRecent(selectMeasure(measures, measure, options), options);
  const label = measureLabel(measure, options);
  const {
    component,
    title = component === undefined ? label : indicatorLabel(component, options),
  } = options;
  return figureChart({
    title,
    ...title === label ? {} : { subtitle: label },
    alt: title === label
      ? words.alt(title, selected.reports.length)
      : words.altOf(title, label, selected.reports.length),
    notes: [words.note, ...breakWarnings(breaksWithin(selected.rows, lang, codebook), lang)],
    definitions: measureNotes(selected, options),
    counts: caption(selected, options, { sign: CODED_SIGN }),
    ...pointsView(selected.rows, options),
  }, options);
}

function pointsView(rows: readonly MeasureRow[], options: ProportionsOptions) {
  const { measure } = options;
  const list = reportAxis(rows, options);
  const { labels, y } = list;
  if (rows.length > labels.size) {
    throw new RangeError(`Cannot draw "${measure}": it has several components and none is named`);
  }
  const points = rows.map((row) => {
    const { cases, interval, quote, ...dot } = proportionDot(
      row,
      labels.get(row.report) ?? row.report,
    );
    const beside = { cases, beside: cases };
    return { ...dot, ...beside, ...interval ? { interval } : {}, ...quote ? { quote } : {} };
  });
  const largest = largestShare(points);
  const x = shareAxis(null, list.width, largest);
  const [intervals, dots] = dotsOnIntervals(points, { x, y, size: 60 }, options);
  const view = listView(list, largest, [
    ...points.some(({ lower }) => lower !== null) ? [{ data: NUMBERS, ...intervals }] : [],
    { data: NUMBERS, ...dots },
  ]);
  return { numbers: points, view };
}
