import type { DataFrame } from "nodejs-polars";
import { measureLabel } from "@/codebook/mod.ts";
import { eachLine, extent, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { measureCaption } from "../parts/measure_caption.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { type MeasureRow, selectMeasure } from "../parts/measure_rows.ts";
import { rankColours, rankLabel, rankOrder } from "../parts/rank_labels.ts";
import { INK, plotHeight, plotWidth, SMALL_N, TEXT } from "../parts/theme.ts";
import { brokenLabels } from "../parts/wrap.ts";

const WORDS = {
  zh: {
    title: (label: string) => `${label}的分布`,
    axis: (label: string) => `${label}（件）`,
    reports: "报告数",
    few: `浅色：该层级不足 ${SMALL_N} 份报告，看不出分布。`,
    above: (from: string) => `${from} 以上`,
    alt: (title: string, counts: readonly string[]) => `${title}（份）：${counts.join("，")}。`,
  },
  en: {
    title: (label: string) => `${label}: spread`,
    axis: (label: string) => label,
    reports: "Reports",
    few: `Pale: levels of fewer than ${SMALL_N} reports, which show no distribution.`,
    above: (from: string) => `${from} or more`,
    alt: (title: string, counts: readonly string[]) => `${title} (reports): ${counts.join(", ")}.`,
  },
} as const;

/**
 * How many reports have no requests, 1–9, 10–99 and so on, by level; levels of fewer than five
 * reports are pale. Takes the rows `volume` of the frame `measures`. Throws a `RangeError` where no
 * report has a value.
 *
 * @example
 * ```ts
 * import { DATA, loadCodebook, parseCoded } from "@/codebook/mod.ts";
 * import { volumeSpread } from "@/draw/mod.ts";
 * import { measure } from "@/measure/mod.ts";
 * import { tabulate } from "@/tabulate/mod.ts";
 * import { assertMatch } from "@std/assert";
 *
 * const codebook = loadCodebook();
 * const panel = Deno.readTextFileSync(new URL("coded/coded-figures.csv", DATA));
 * const coded = parseCoded(panel, codebook);
 * const { figures } = tabulate([], coded.figures, codebook.indicators);
 *
 * const chart = volumeSpread(measure(figures, codebook), { lang: "en", codebook });
 * assertMatch(chart.description, /0: 45, 1–9: 15, 10–99: 13, 100 or more: 3\.$/);
 * ```
 */
export function volumeSpread(measures: DataFrame, options: DrawOptions): Chart {
  const { lang } = options;
  const words = wordsIn(WORDS, lang);
  const selected = selectMeasure(measures, "volume", options);
  const label = measureLabel("volume", options);
  const classes = classesOf(selected.rows, words.above);
  const names = classes.map(({ name }) => name);
  const numbers = barsOf(classes, options);
  return figureChart({
    title: words.title(label),
    alt: (title) =>
      words.alt(
        title,
        classes.map(({ name, rows }) => eachLine(name, (line) => `${line}: ${rows.length}`)),
      ),
    ...measureCaption(
      selected,
      { counts: numbers.some(({ few }) => few) ? [words.few] : [] },
      options,
    ),
    numbers,
    view: viewOf(numbers, names, options),
  }, options);
}

/** Reports whose values are of one order of magnitude. */
interface SizeClass {
  readonly name: string;
  readonly rows: readonly MeasureRow[];
}

/** 0, 1–9, 10–99 … up to the largest value, empty ones between included. */
function classesOf(rows: readonly MeasureRow[], above: (from: string) => string): SizeClass[] {
  const orders = rows.map(({ value }) => orderOf(value));
  const last = extent(orders)[1];
  return Array.from({ length: last + 1 }, (_, order) => ({
    name: nameOfOrder(order, order === last && order > 0, above),
    rows: rows.filter((_, index) => orders[index] === order),
  }));
}

/** 0 for nothing, else the number of digits before the point. */
function orderOf(value: number): number {
  return value < 1 ? 0 : String(Math.floor(value)).length;
}

function nameOfOrder(order: number, isLast: boolean, above: (from: string) => string): string {
  if (order === 0) return "0";
  const from = (10 ** (order - 1)).toLocaleString("en");
  return isLast ? above(from) : `${from}–${(10 ** order - 1).toLocaleString("en")}`;
}

type Bar = ReturnType<typeof barsOf>[number];

/** How many reports of each level a class has, from the highest level to the lowest. */
function barsOf(classes: readonly SizeClass[], options: DrawOptions) {
  const labels = classes.flatMap(({ rows }) => rows.map(({ rank }) => rankLabel(rank, options)));
  const isFew = (series: string) => labels.filter((label) => label === series).length < SMALL_N;
  return classes.flatMap(({ name, rows }) =>
    rankOrder(labels, options).map((series, order) => ({
      name,
      series,
      order,
      count: rows.filter(({ rank }) => rankLabel(rank, options) === series).length,
      few: isFew(series),
    })).filter(({ count }) => count > 0)
  );
}

function barLayer(bars: readonly Bar[], options: DrawOptions): object {
  return {
    data: NUMBERS,
    mark: {
      type: "bar",
      stroke: "white",
      strokeWidth: 0.8,
      width: { band: 0.7 },
      tooltip: { content: "encoding" },
    },
    encoding: {
      color: rankColours("series", bars.map(({ series }) => series), options),
      fillOpacity: { condition: { test: "datum.few", value: 0.4 }, value: 1 },
      order: { field: "order", type: "quantitative" },
    },
  };
}

/** Bars of levels upon each other, their number above them. */
function viewOf(bars: readonly Bar[], names: readonly string[], options: DrawOptions) {
  const words = wordsIn(WORDS, options.lang);
  const width = plotWidth(options);
  return {
    width,
    height: plotHeight(260, options),
    encoding: {
      x: {
        field: "name",
        type: "nominal",
        sort: null,
        title: words.axis(measureLabel("volume", options)),
        scale: { domain: names },
        axis: { labelAngle: 0, ...brokenLabels(names, width / names.length - 6, TEXT.label) },
      },
      y: { field: "count", type: "quantitative", title: words.reports, axis: { tickMinStep: 1 } },
    },
    layer: [barLayer(bars, options), {
      data: NUMBERS,
      transform: [{
        aggregate: [{ op: "sum", field: "count", as: "count" }],
        groupby: ["name"],
      }],
      mark: { type: "text", baseline: "bottom", dy: -3, fontSize: TEXT.label, color: INK },
      encoding: { text: { field: "count" } },
    }],
  };
}
