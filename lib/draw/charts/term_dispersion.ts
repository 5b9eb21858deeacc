import { f64, type RecordOf, recordsOf, requireColumns, schemas } from "@/frame/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import { countedReports } from "../parts/counted_reports.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { listView } from "../parts/report_axis.ts";
import { FAINT, PALETTE, TEXT } from "../parts/theme.ts";
import { count } from "../parts/tooltip.ts";
import { segmenterNote, termAxis, type WordOptions } from "../parts/word_chart.ts";
import { wrap } from "../parts/wrap.ts";

/** Options of {@linkcode termDispersion}. */
export interface TermDispersionOptions extends WordOptions {
  /** How many of the most frequent terms are drawn; default: 20. */
  readonly top?: number;
}

const WORDS = {
  zh: {
    title: "常用词在各报告中的分布",
    axis: "DP（标准化）：0 为均匀，1 为集中于最短的一份报告",
    nothing: "无法绘制词的分布：有文字的报告不足两份",
    reports: (counted: string) => `${counted}。`,
    beside: "最常用的词在上；右侧：出现次数（出现该词的报告数）。",
    alt: (title: string, terms: readonly string[]) => `${title}：${terms.join("、")}。`,
  },
  en: {
    title: "How evenly frequent words are spread over the reports",
    axis: "DP, normalized: 0 is even, 1 is all in the shortest report",
    nothing: "Cannot draw the spread of words: fewer than two reports have any",
    reports: (counted: string) => `${counted}.`,
    beside: "The most frequent word comes first; beside: occurrences (reports with the term).",
    alt: (title: string, terms: readonly string[]) => `${title}: ${terms.join(", ")}.`,
  },
} as const;

/**
 * How evenly the most frequent terms are spread: Gries' DP, normalized, as a point for each, the
 * counts beside it. Takes the frame of `words.dispersion`. Throws a `NothingToDrawError` where
 * there are fewer than two reports.
 *
 * @example
 * ```ts
 * import { draw, words } from "@/mod.ts";
 * import { assertMatch } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const terms = pl.DataFrame({ report: ["a", "b"], term: ["公开", "公开"], count: [10, 20] });
 * const chart = draw.termDispersion(words.dispersion(terms), {
 *   lang: "en",
 *   segmenter: pl.DataFrame({ segmenter: ["nodejieba"], version: ["3.5.8"], user_words: [9] }),
 * });
 * assertMatch(chart.description, /: 公开\.$/);
 * ```
 */
export function termDispersion(frame: DataFrame, options: TermDispersionOptions): Chart {
  const { top = 20 } = options;
  const words = wordsIn(WORDS, options.lang);
  const spread = requireColumns(frame, SPREAD, "dispersion").filter(pl.col("dp_norm").isNotNull());
  const rows = recordsOf(spread, SPREAD, "dispersion").slice(0, top);
  const [first] = rows;
  if (first === undefined) {
    throw new NothingToDrawError({ zh: WORDS.zh.nothing, en: WORDS.en.nothing });
  }
  const points = rows.map((row) => ({ ...row, beside: `${count(row.count)} (${row.reports})` }));
  return figureChart({
    title: words.title,
    alt: (title) => words.alt(title, points.map(({ term }) => term)),
    notes: [words.beside, segmenterNote(options)],
    counts: [words.reports(
      countedReports({ reports: first.parts, issuers: options.issuers }, options.lang),
    )],
    ...pointView(points, options),
  }, options);
}

/** Terms of several reports: of one the dispersion is not defined. */
const SPREAD = { ...schemas.dispersion, dp: f64, dp_norm: f64 };

type SpreadTerm = RecordOf<typeof SPREAD>;

function pointView(
  points: readonly (SpreadTerm & { readonly beside: string })[],
  options: TermDispersionOptions,
) {
  const list = termAxis(points, options);
  const { y, width } = list;
  const x = {
    field: "dp_norm",
    type: "quantitative",
    title: wrap(wordsIn(WORDS, options.lang).axis, width, TEXT.axis),
    scale: { domain: [0, 1], nice: false },
    axis: { tickCount: 5, format: ".1f" },
  };
  const stems = {
    data: NUMBERS,
    mark: { type: "rule", color: FAINT, strokeWidth: 1 },
    encoding: { y, x, x2: { datum: 0 } },
  };
  const tooltip = { content: "encoding" };
  const dots = {
    data: NUMBERS,
    mark: { type: "point", filled: true, size: 70, opacity: 1, color: PALETTE[0], tooltip },
    encoding: { y, x },
  };
  return { numbers: points, view: listView(list, 1, [stems, dots]) };
}
