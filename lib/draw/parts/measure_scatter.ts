import { spearman, wordsIn } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";
import type { Chart } from "../chart.ts";
import type { DrawOptions } from "../options.ts";
import { measureCaption } from "./measure_caption.ts";
import { colours, inPaletteOrder, shapes } from "./colour_scale.ts";
import { colouredIssuers } from "./coloured_issuers.ts";
import { figureChart, NUMBERS } from "./figure_chart.ts";
import { hollowPoints } from "./hollow_points.ts";
import { measureNames } from "./measure_names.ts";
import { issuerCount, nameOf } from "./measure_rows.ts";
import { uprightTitle } from "./own_axes.ts";
import { rankColours, rankLabel, rankOrder } from "./rank_labels.ts";
import { type ScatterAxis, type ScatterPair, scatterPairs } from "./scatter_pairs.ts";
import { plotWidth, SMALL_N, TEXT } from "./theme.ts";
import { tooltip } from "./tooltip.ts";
import { valueScale } from "./value_scale.ts";
import { wrap } from "./wrap.ts";

/** Options of a chart of two measures. */
export interface ScatterOptions extends DrawOptions {
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Whether colours and shapes show issuers or levels; default: issuers up to six, else levels. */
  readonly by?: "issuer" | "level";
}

const WORDS = {
  zh: {
    title: (x: string, y: string) => `${y}与${x}`,
    component: (label: string, whole: string) => `${label}（${whole}）`,
    note: "每点一份报告",
    few: `空心点：分母不足 ${SMALL_N} 件`,
    log: "对数刻度的轴含 0",
    correlation: (rho: string, points: number, issuers: number) =>
      `Spearman 等级相关系数 ${rho}（${points} 点，出自 ${issuers} 个单位，同一单位各年并不独立；相关不等于因果）`,
    join: (parts: readonly string[]) => `${parts.join("；")}。`,
    alt: (title: string, reports: number) => `${title}：${reports} 份报告。`,
  },
  en: {
    title: (x: string, y: string) => `${y}, against ${x}`,
    component: (label: string, whole: string) => `${label} (${whole})`,
    note: "One point for each report",
    few: `hollow: denominators below ${SMALL_N}`,
    log: "logarithmic axes begin with 0",
    correlation: (rho: string, points: number, issuers: number) =>
      `Spearman's rank correlation: ${rho} (${points} points of ${issuers} issuers, whose years ` +
      "are not independent; it is no evidence of a cause)",
    join: (parts: readonly string[]) => `${parts.join("; ")}.`,
    alt: (title: string, reports: number) => `${title}: ${reports} reports.`,
  },
} as const;

/** Fewer points than this have no correlation that is worth its name. */
const FEWEST = 10;

/** The chart of two measures: see `scatter`. */
export function measureScatter(measures: DataFrame, options: ScatterOptions): Chart {
  const { x, y } = options;
  const words = wordsIn(WORDS, options.lang);
  const { pairs, selected } = scatterPairs(measures, options);
  const [across, up] = [x, y].map(({ measure, component }) => {
    const { label, of: whole } = measureNames(measure, component, options);
    return { label, axis: whole === undefined ? label : words.component(label, whole) };
  }) as [Named, Named];
  const { numbers, scales, view } = pointsView(pairs, [across.axis, up.axis], options);
  return figureChart({
    title: words.title(across.label, up.label),
    alt: (title) => words.alt(title, pairs.length),
    ...measureCaption(selected, {
      notes: [words.join([
        words.note,
        ...numbers.some(({ few }) => few) ? [words.few] : [],
        ...scales.some(({ isLog }) => isLog) ? [words.log] : [],
        ...correlationNotes(pairs, words.correlation),
      ])],
    }, options),
    numbers,
    view,
  }, options);
}

/** What a measure, or its component, is called in the title and at the axis. */
type Named = Readonly<Record<"label" | "axis", string>>;

function correlationNotes(
  pairs: readonly ScatterPair[],
  words: (rho: string, points: number, issuers: number) => string,
): string[] {
  const issuers = issuerCount(pairs.map(([row]) => row));
  if (pairs.length < FEWEST || issuers < 2) return [];
  const rho = spearman(pairs.map(([x, y]) => [x.value, y.value]));
  return rho === null ? [] : [words(rho.toFixed(2).replace("-", "–"), pairs.length, issuers)];
}

function pointsView(
  pairs: readonly ScatterPair[],
  [across, up]: readonly [string, string],
  options: ScatterOptions,
) {
  const { lang, preset, by } = options;
  const width = plotWidth(options);
  const height = preset === "journal-1col" ? 190 : 320;
  const xs = valueScale(pairs.map(([{ value }]) => value), options.x.measure, width, options);
  const ys = valueScale(pairs.map(([, { value }]) => value), options.y.measure, height, options);
  const issuers = colouredIssuers(pairs.map(([row]) => row), by);
  const numbers = pairs.map(([x, y]) => ({
    ...{ report: x.report, name: nameOf(x), year: x.year, x: x.value, y: y.value },
    across: xs.printed(x.value),
    up: ys.printed(y.value),
    series: issuers !== null ? nameOf(x) : rankLabel(x.rank, options),
    few: [x, y].some(({ denominator }) => denominator !== null && denominator < SMALL_N),
  }));
  const series = numbers.map((point) => point.series);
  const labels = issuers ?? rankOrder(series, options);
  const color = issuers !== null
    ? colours("series", null, inPaletteOrder(issuers), options)
    : { ...rankColours("series", series, options), title: null };
  const view = {
    width,
    height,
    layer: hollowPoints({ data: NUMBERS }, {
      x: { field: "x", type: "quantitative", title: wrap(across, width, TEXT.axis), ...xs.axis },
      y: uprightTitle({ field: "y", type: "quantitative", ...ys.axis }, up, width),
      color,
      shape: shapes("series", null, inPaletteOrder(labels), options),
      tooltip: [
        ...tooltip(numbers, lang, ["name", "year"]),
        { field: "across", title: across, type: "nominal" },
        { field: "up", title: up, type: "nominal" },
        ...tooltip(numbers, lang, ["report"]),
      ],
    }, 36),
  };
  return { numbers, scales: [xs, ys], view };
}
