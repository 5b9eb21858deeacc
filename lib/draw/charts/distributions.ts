import type { DataFrame } from "nodejs-polars";
import { indicatorLabel, measureLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { MeasureOptions } from "../options.ts";
import { measureCaption } from "../parts/measure_caption.ts";
import { figureChart } from "../parts/figure_chart.ts";
import { groupedRows } from "../parts/grouped_rows.ts";
import { selectComponent } from "../parts/measure_rows.ts";
import { readWhole } from "../parts/read_whole.ts";
import { listAxis, listView } from "../parts/report_axis.ts";
import { spreadLayers, spreadScale } from "../parts/spread_layers.ts";
import { spreadMarks } from "../parts/spread_marks.ts";
import { SMALL_N, TEXT } from "../parts/theme.ts";
import { wrap } from "../parts/wrap.ts";

/** Pixels for one group. */
const STEP = 24;

const WORDS = {
  zh: {
    title: (label: string, hasProvinces: boolean) =>
      hasProvinces ? `${label}在各省、各类机关中的分布` : `${label}在各类机关中的分布`,
    note:
      `色带：上、下四分位数之间；竖线：中位数。不足 ${SMALL_N} 份报告、或只有一个发布单位的一类不画色带，逐份画空心点，同一数值有几份标 × 几。同一单位有几年即计几份；n 后括号内为发布单位数。`,
    axis: (label: string, unit: string) => unit === "%" ? label : `${label}（${unit}）`,
    log: "横轴为对数刻度（含 0）。",
    alt: (title: string, reports: number, groups: number) =>
      `${title}：${reports} 份报告，分 ${groups} 类。`,
  },
  en: {
    title: (label: string, hasProvinces: boolean) =>
      `${label}: spread by level and kind${hasProvinces ? ", and by province" : ""}`,
    note: "Bands: from the lower to the upper quartile; bars: medians. " +
      `Groups of fewer than ${SMALL_N} reports, or of one issuer, have no band, but hollow points: ` +
      "× counts the reports of one value. An issuer counts once for each of its years; " +
      "in brackets after n: issuers.",
    axis: (label: string, _unit: string) => label,
    log: "The horizontal axis is logarithmic, with 0.",
    alt: (title: string, reports: number, groups: number) =>
      `${title}; reports: ${reports}, in groups: ${groups}.`,
  },
} as const;

/**
 * How a measure spreads within bodies of one level and kind: a band from the lower to the upper
 * quartile with the median, n beside it; groups of fewer than five reports as points. Takes the
 * frame `measures` and the frame that `quantiles` makes of it; where that distinguishes provinces,
 * so does the chart. Reports that are in no group, or were read in their opening only, are counted in
 * the caption. Throws a `NothingToDrawError` where no report of a group has a value, and a
 * `RangeError` where the measure has several components and none is named.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { distributions } from "@/draw/mod.ts";
 * import { measure, quantiles } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const volumes = measure(figures, codebook, ["volume"]);
 * const options = { lang: "en", codebook, measure: "volume" } as const;
 * const chart = distributions(volumes, quantiles(volumes, []), options);
 * assertMatch(chart.description, /reports: 15, in groups: 1\.$/);
 * ```
 */
export function distributions(
  measures: DataFrame,
  quantiles: DataFrame,
  options: MeasureOptions,
): Chart {
  const { lang, codebook, measure, component } = options;
  const words = wordsIn(WORDS, lang);
  const hasProvinces = quantiles.columns.includes("province");
  const whole = readWhole(selectComponent(measures, options), options);
  const selected = groupedRows(whole, hasProvinces, options);
  const { bands, points } = spreadMarks(selected.rows, quantiles, options);
  const { isLog, x, largest } = spreadScale(
    selected.rows.map(({ value }) => value),
    codebook.measures.get(measure)?.unit === "%",
  );
  const list = listAxis(bands, options, { least: STEP });
  const measured = component === undefined
    ? measureLabel(measure, options)
    : indicatorLabel(component, options);
  const axis = words.axis(measured, codebook.measures.get(measure)?.unit ?? "");
  return figureChart({
    title: words.title(measured, hasProvinces),
    alt: (title) => words.alt(title, selected.reports.length, bands.length),
    ...measureCaption(selected, { notes: [words.note, ...isLog ? [words.log] : []] }, options),
    numbers: [...bands, ...points],
    view: listView(
      list,
      largest,
      spreadLayers({
        bands,
        points,
        y: list.y,
        axis: { ...x, title: wrap(axis, list.width, TEXT.axis) },
      }, lang),
    ),
  }, options);
}
