import type { DataFrame } from "nodejs-polars";
import { breaksWithin, breakWarnings } from "./breaks.ts";
import { caption } from "./caption.ts";
import type { Chart } from "./chart.ts";
import { figureChart } from "./figure_chart.ts";
import { type MeasureRow, nameOf, selectMeasure } from "./measure_rows.ts";
import { type DrawOptions, indicatorLabel, measureLabel } from "./options.ts";
import { CODED_SIGN, reportAxis, STEP } from "./report_axis.ts";
import { FAINT, INK, PALETTE, TEXT, WIDTH } from "./theme.ts";
import { tooltip } from "./tooltip.ts";

/** Options of {@linkcode proportions}. */
export interface ProportionsOptions extends DrawOptions {
  /** Id of a measure that is a share, as `reconsideration_outcome.concluded`. */
  readonly measure: string;
  /** Id of what is counted, as `reconsideration.corrected`; needed where the measure has several. */
  readonly component?: string;
}

/** Fewer cases than this are drawn as a ring. */
const FEW = 5;

const WORDS = {
  zh: {
    note: `横线为单份报告所反映过程的 Wilson 95% 区间；空心点：n < ${FEW}。`,
    join: (measure: string, component: string) => `${measure}：${component}`,
    alt: (title: string, count: number) => `${title}：${count} 份报告的比例及 95% 区间。`,
  },
  en: {
    note:
      `Lines: Wilson 95 % interval of the process behind one report. Hollow points: n < ${FEW}.`,
    join: (measure: string, component: string) => `${measure}: ${component}`,
    alt: (title: string, count: number) =>
      `${title}: proportion and 95 % interval of ${count} reports.`,
  },
} as const;

/**
 * A proportion in each report as a point on its Wilson 95 % interval, hollow for fewer than five cases,
 * the counts beside it. Takes the rows of one measure of the frame `measures`.
 *
 * Throws a `RangeError` where no report has a value, and where the measure has several components and
 * none is named.
 */
export function proportions(measures: DataFrame, options: ProportionsOptions): Chart {
  const { lang, codebook, measure } = options;
  const words = WORDS[lang];
  const selected = selectMeasure(measures, measure, options.component);
  const label = measureLabel(measure, options);
  const component = options.component;
  const title = options.title ??
    (component === undefined ? label : words.join(label, indicatorLabel(component, options)));
  return figureChart({
    title,
    alt: words.alt(title, selected.reports.length),
    caption: [
      words.note,
      ...breakWarnings(breaksWithin(selected.rows, lang, codebook), lang),
      ...caption(selected, lang, CODED_SIGN),
    ],
    ...pointsView(selected.rows, options),
  });
}

function pointsView(rows: readonly MeasureRow[], { lang, measure }: ProportionsOptions) {
  const { labels, y, margin } = reportAxis(rows);
  if (rows.length > labels.size) {
    throw new RangeError(`Cannot draw "${measure}": it has several components and none is named`);
  }
  const points = rows.map((row) => pointOf(row, labels.get(row.report) ?? row.report));
  const x = {
    field: "share",
    type: "quantitative",
    title: null,
    scale: { domain: [0, 1] },
    axis: { format: ".0%" },
  };
  const mark = { type: "point", size: 60, strokeWidth: 1.6, color: PALETTE[0], opacity: 1 };
  const details = tooltip(points, lang, ["name", "year", "cases", "share", "report", "quote"]);
  const layer = [{
    mark: { type: "rule", strokeWidth: 1.5, color: FAINT },
    encoding: { y, x: { ...x, field: "lower" }, x2: { field: "upper" } },
  }, {
    mark,
    encoding: {
      y,
      x,
      fill: { condition: { test: "datum.few", value: "white" }, value: PALETTE[0] },
      tooltip: details,
    },
  }, {
    mark: { type: "text", align: "left", dx: 8, fontSize: TEXT.label, color: INK },
    encoding: { y, x: { datum: 1 }, text: { field: "cases" } },
  }];
  const width = WIDTH - 120;
  return { margin, view: { data: { values: points }, width, height: { step: STEP }, layer } };
}

function pointOf(row: MeasureRow, label: string) {
  const { report, year, numerator, denominator, lower, upper, quote } = row;
  const whole = denominator ?? 0;
  return {
    report,
    label,
    name: nameOf(row),
    year,
    share: numerator / whole,
    lower,
    upper,
    few: whole < FEW,
    cases: `${numerator} / ${whole}`,
    ...quote ? { quote } : {},
  };
}
