import type { DataFrame } from "nodejs-polars";
import { termLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { colours } from "../parts/colour_scale.ts";
import { COUNT_LABELS } from "../parts/count_scale.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { type ReadingPoint, readingPoints } from "../parts/reading_points.ts";
import { printedNames } from "../parts/printed_names.ts";
import { type ListAxis, listAxis, listView } from "../parts/report_axis.ts";
import { PALETTE, TEXT } from "../parts/theme.ts";
import { wrap } from "../parts/wrap.ts";
import { tooltip } from "../parts/tooltip.ts";

/** Options of {@linkcode readingMap}. */
export interface ReadingMapOptions extends DrawOptions {
  /** Id of the report. */
  readonly report: string;
}

/** Pixels for one indicator. */
const STEP = 19;

/** The widest plotting area on screen: labels are long here. */
const WIDEST = 350;

/** Pixels that the label of a place needs. */
const PLACE = 44;

const WORDS = {
  zh: {
    title: (report: string) => `解析器在 ${report} 中读到什么`,
    axis: "在原文中的位置（字）",
    note:
      "每个点为一个数值，按其在原文中的位置排列；右侧为采用的数值。空心点：同一指标另有更准确的表述，未采用。",
    count: (figures: number, codes: number) => `n = ${figures} 个数值，${codes} 项指标。`,
    none: (report: string) => `无法绘制“${report}”：没有带位置的数值`,
    alt: (report: string, figures: number, codes: number) =>
      `${report} 中的 ${figures} 个数值（${codes} 项指标）及其在原文中的位置。`,
  },
  en: {
    title: (report: string) => `What the parser read in ${report}`,
    axis: "Place in the text (characters)",
    note: "A point for each figure at its place in the text; at the right, the value taken. " +
      "Hollow: the report states the same indicator better elsewhere.",
    count: (figures: number, codes: number) => `Figures: n = ${figures}, of ${codes} indicators.`,
    none: (report: string) => `Cannot draw "${report}": it has no figure with a place`,
    alt: (report: string, figures: number, codes: number) =>
      `Figures of ${report} by their place in the text: ${figures}, of ${codes} indicators.`,
  },
} as const;

/**
 * Where the figures of one report are in its text: a row for each indicator in reading order, a
 * point for each figure, the value taken beside it. Takes the frame `figures`. Throws a
 * `NothingToDrawError` where the report has no figure with a place.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { readingMap } from "@/draw/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const figures = pl.DataFrame({
 *   report: ["hangzhou-2017"],
 *   code: ["applications.received"],
 *   value: [27],
 *   unit: ["件"],
 *   qualifier: ["exact"],
 *   scope: ["all"],
 *   applicant: ["total"],
 *   where: ["narrative"],
 *   span_start: [120],
 *   preferred: [true],
 *   quote: ["收到信息公开申请27件"],
 * });
 * const options = { lang: "en", codebook: loadCodebook(), report: "hangzhou-2017" } as const;
 * assertEquals(
 *   readingMap(figures, options).description,
 *   "Figures of hangzhou-2017 by their place in the text: 1, of 1 indicators.",
 * );
 * ```
 */
export function readingMap(figures: DataFrame, options: ReadingMapOptions): Chart {
  const { lang, report, preset = "screen" } = options;
  const words = wordsIn(WORDS, lang);
  const points = readingPoints(figures, report, options);
  if (points.length === 0) {
    throw new NothingToDrawError({ zh: WORDS.zh.none(report), en: WORDS.en.none(report) });
  }
  const codes = new Set(points.map(({ code }) => code)).size;
  const name = printedNames([report], options)(report);
  const list = listAxis(points, options, { least: STEP, grid: true });
  const width = preset === "screen" ? Math.min(list.width, WIDEST) : list.width;
  const end = 1.03 * Math.max(...points.map(({ place }) => place));
  return figureChart({
    title: words.title(name),
    alt: () => words.alt(name, points.length, codes),
    notes: [words.note],
    counts: [words.count(points.length, codes)],
    numbers: points,
    view: listView({ ...list, width }, end, [pointLayer(points, list, end, options)]),
  }, options);
}

function pointLayer(
  points: readonly ReadingPoint[],
  { y, width }: ListAxis,
  end: number,
  options: DrawOptions,
): object {
  const { lang } = options;
  const { axis } = wordsIn(WORDS, lang);
  const entries = [
    { label: termLabel("where", "narrative", options), colour: PALETTE[0] },
    { label: termLabel("where", "table", options), colour: PALETTE[3] },
  ].filter(({ label }) => points.some((point) => point.where === label));
  const color = colours("where", null, entries, options);
  const tickCount = Math.min(5, Math.floor(width / PLACE));
  const x = {
    field: "place",
    type: "quantitative",
    title: wrap(axis, width, TEXT.axis),
    scale: { domain: [0, end], nice: false },
    axis: { ...COUNT_LABELS, tickCount, grid: false },
  };
  return {
    data: NUMBERS,
    mark: { type: "point", size: 45, strokeWidth: 1.5, opacity: 1 },
    encoding: {
      y,
      x,
      color,
      fill: { ...color, condition: { test: "!datum.preferred", value: "white" } },
      tooltip: tooltip(points, lang, ["value", "quote"]),
    },
  };
}
