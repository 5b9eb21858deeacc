import { wordsIn } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { MeasureOptions } from "../options.ts";
import { measureCaption } from "../parts/measure_caption.ts";
import { largestShare, listedDots, proportionDot } from "../parts/dots_on_intervals.ts";
import { evenly } from "../parts/evenly.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { measureNames } from "../parts/measure_names.ts";
import { type MeasureRow, selectComponent } from "../parts/measure_rows.ts";
import { type PooledRate, pooledRate } from "../parts/pooled_rate.ts";
import { listView, reportAxis } from "../parts/report_axis.ts";
import { CODED_SIGN } from "../parts/report_labels.ts";
import { shareAxis } from "../parts/share_axis.ts";
import { percent } from "../parts/tooltip.ts";
import { INK, PALETTE, plotWidth, SMALL_N, TEXT } from "../parts/theme.ts";
import { checkShare } from "../parts/check_share.ts";

/** Options of {@linkcode caterpillar}. */
export interface CaterpillarOptions extends MeasureOptions {
  /** Default: the year with most reports, of several the last. */
  readonly year?: number;
}

const WORDS = {
  zh: {
    title: (label: string, year: number) => `${label}，${year}年`,
    note: `按比例由高到低排列；横线：单份报告的 Wilson 95% 区间；空心点：n < ${SMALL_N}。`,
    pooled: (rate: string, body: string, reports: number, issuers: number) =>
      `竖线：${rate}，即“${body}”的 ${reports} 份报告（${issuers} 个单位）合并计算的比例。`,
    unlabelled: "报告较多，不逐一标名。",
    thinned: (drawn: number, all: number) => `${all} 份报告中按次序等距取 ${drawn} 份画出。`,
    one: "无法绘制比率的排列：同一年没有两份报告载明此比率",
    alt: (title: string, reports: number, low: string, high: string) =>
      `${title}：${reports} 份报告，${low} 至 ${high}。`,
  },
  en: {
    title: (label: string, year: number) => `${label}, ${year}`,
    note:
      `In order of the rate; lines: Wilson 95 % interval of one report; hollow: n < ${SMALL_N}.`,
    pooled: (rate: string, body: string, reports: number, issuers: number) =>
      `Vertical line: ${rate}, the rate of all cases together in the ${reports} reports of ${issuers} ` +
      `issuers of "${body}".`,
    unlabelled: "There are too many reports to name each.",
    thinned: (drawn: number, all: number) =>
      `${drawn} of ${all} reports are drawn, evenly spaced in their order.`,
    one: "Cannot draw rates in their order: no two reports of the year state them",
    alt: (title: string, reports: number, low: string, high: string) =>
      `${title}: ${reports} reports, ${low} to ${high}.`,
  },
} as const;

/**
 * The rates of one year in order, each as a point on its Wilson 95 % interval, hollow for fewer than
 * five cases; a vertical line is the pooled rate of the kind of bodies with most reports, where
 * these are of two issuers at least. More reports than have room are drawn evenly spaced in their order.
 *
 * Takes the rows of one measure of the frame `measures`. Throws a `RangeError` where the measure is
 * not a share or has several components and none is named, and a `NothingToDrawError` where fewer
 * than two reports of the year have a value: nothing can be sorted.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { caterpillar } from "@/draw/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const measures = pl.DataFrame({
 *   report: ["a-2020", "b-2020"],
 *   issuer: ["甲县", "乙县"],
 *   rank: ["county", "county"],
 *   year: [2020, 2020],
 *   method: ["parsed", "parsed"],
 *   coverage: ["whole", "whole"],
 *   measure: ["disclosure_rate.all", "disclosure_rate.all"],
 *   component: pl.Series("component", [null, null], pl.String),
 *   numerator: [4, 9],
 *   denominator: [10, 10],
 *   value: [0.4, 0.9],
 *   basis: ["outcomes.granted", "outcomes.granted"],
 *   lower: [0.17, 0.6],
 *   upper: [0.69, 0.98],
 * });
 * const options = { lang: "en", codebook: loadCodebook(), measure: "disclosure_rate.all" } as const;
 * const { numbers } = caterpillar(measures, options).datasets!;
 * assertEquals(numbers.map((row) => Object(row).name), ["Yixian County", "Jiaxian County"]);
 * ```
 */
export function caterpillar(measures: DataFrame, options: CaterpillarOptions): Chart {
  const { measure } = options;
  const words = wordsIn(WORDS, options.lang);
  checkShare(measure, options);
  const year = options.year ?? fullestYear(selectComponent(measures, options).rows);
  const selected = selectComponent(measures.filter(pl.col("year").eq(year)), options);
  const rows = selected.rows.toSorted((a, b) => b.value - a.value);
  if (rows.length < 2) throw new NothingToDrawError({ zh: WORDS.zh.one, en: WORDS.en.one });
  const { label, of } = measureNames(measure, options.component, options);
  const pooled = pooledRate(rows, options);
  const { isLabelled, ...view } = rateView(rows, pooled, options);
  const shown = (row: MeasureRow | undefined) => percent(row?.value ?? 0);
  return figureChart({
    title: words.title(label, year),
    subtitle: of,
    alt: (title) => words.alt(title, rows.length, shown(rows.at(-1)), shown(rows[0])),
    ...measureCaption(selected, {
      notes: [
        words.note,
        ...isLabelled ? [] : [words.unlabelled],
      ],
      counts: [
        ...pooled === null
          ? []
          : [words.pooled(percent(pooled.rate), pooled.body, pooled.reports, pooled.issuers)],
        ...view.numbers.length < rows.length
          ? [words.thinned(view.numbers.length, rows.length)]
          : [],
      ],
      ...isLabelled ? { sign: CODED_SIGN } : {},
    }, options),
    ...view,
  }, options);
}

/** Ties go to the later year. */
function fullestYear(rows: readonly MeasureRow[]): number {
  const years = [...Map.groupBy(rows, ({ year }) => year)]
    .toSorted(([a, ofA], [b, ofB]) => ofB.length - ofA.length || b - a);
  return years[0]![0];
}

/**
 * Pixels that the reports may take below each other; more are thin lines without names, and more than
 * those have room are a choice of them.
 */
const TALLEST = { "journal-1col": 300, "journal-2col": 560, slide: 420, screen: 700 } as const;
/** As much for all thin lines, and for one: closer their intervals run into one area. */
const [THIN, APART] = [420, 4];

function rateView(
  rows: readonly MeasureRow[],
  pooled: PooledRate | null,
  options: CaterpillarOptions,
) {
  const tallest = TALLEST[options.preset ?? "screen"];
  const isLabelled = rows.length * reportAxis(rows, options).step <= tallest;
  const thin = Math.min(tallest, THIN);
  const drawn = isLabelled ? rows : evenly(rows, Math.floor(thin / APART));
  const list = reportAxis(drawn, options);
  const step = isLabelled ? list.step : Math.floor(thin / drawn.length);
  const width = isLabelled ? list.width : plotWidth(options, { left: 0 });
  const points = drawn.map((row) => {
    const dot = proportionDot(row, list.labels.get(row.report)!);
    return isLabelled ? { ...dot, beside: dot.cases } : dot;
  });
  const largest = largestShare(points);
  const y = isLabelled ? list.y : { ...list.y, axis: null };
  const x = shareAxis(null, width, largest);
  const size = isLabelled ? 60 : Math.min(40, 5 * step);
  const layers = [
    ...pooled === null ? [] : pooledLayers(pooled, x),
    ...listedDots(points, { x, y, size }, options),
  ];
  const view = isLabelled
    ? listView(list, largest, layers)
    : { width, height: { step }, layer: layers };
  return { isLabelled, numbers: points, view };
}

/** The pooled rate as a line with its value above it. */
function pooledLayers({ rate }: PooledRate, x: object): object[] {
  const data = { values: [{ share: rate, text: percent(rate) }] };
  return [
    { data, mark: { type: "rule", color: PALETTE[3], strokeWidth: 1.5 }, encoding: { x } },
    {
      data,
      mark: { type: "text", y: -7, fontSize: TEXT.label, color: INK },
      encoding: { x, text: { field: "text" } },
    },
  ];
}
