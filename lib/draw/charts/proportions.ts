import type { DataFrame } from "nodejs-polars";
import { indicatorLabel, measureLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { MeasureOptions } from "../options.ts";
import { measureCaption } from "../parts/measure_caption.ts";
import { largestShare, listedDots, proportionDot } from "../parts/dots_on_intervals.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { type MeasureRow, selectComponent } from "../parts/measure_rows.ts";
import { mostRecent } from "../parts/most_recent.ts";
import { listView, reportAxis } from "../parts/report_axis.ts";
import { CODED_SIGN } from "../parts/report_labels.ts";
import { shareAxis } from "../parts/share_axis.ts";
import { SMALL_N } from "../parts/theme.ts";
import { checkShare } from "../parts/check_share.ts";

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
export function proportions(measures: DataFrame, options: MeasureOptions): Chart {
  const { measure, component } = options;
  checkShare(measure, options);
  const words = wordsIn(WORDS, options.lang);
  const selected = mostRecent(selectComponent(measures, options), options);
  const label = measureLabel(measure, options);
  const title = component === undefined ? label : indicatorLabel(component, options);
  const isMeasure = (options.title ?? title) === label;
  const { length } = selected.reports;
  return figureChart({
    ...{ title, subtitle: isMeasure ? undefined : label },
    alt: (title) => isMeasure ? words.alt(title, length) : words.altOf(title, label, length),
    ...measureCaption(selected, { notes: [words.note], sign: CODED_SIGN }, options),
    ...pointsView(selected.rows, options),
  }, options);
}

function pointsView(rows: readonly MeasureRow[], options: MeasureOptions) {
  const list = reportAxis(rows, options);
  const points = rows.map((row) => {
    const dot = proportionDot(row, list.labels.get(row.report)!);
    return { ...dot, beside: dot.cases };
  });
  const largest = largestShare(points);
  const x = shareAxis(null, list.width, largest);
  const dots = listedDots(points, { x, y: list.y, size: 60 }, options);
  return { numbers: points, view: listView(list, largest, dots) };
}
