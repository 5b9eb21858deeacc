import { omit, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { type Bilingual, textIn, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import { countedReports } from "../parts/counted_reports.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { rangeOf } from "../parts/range_of.ts";
import { INK, TEXT } from "../parts/theme.ts";
import { segmenterNote, type WordOptions } from "../parts/word_chart.ts";
import { roughWidth } from "../parts/wrap.ts";
import { yearGrid } from "../parts/year_grid.ts";

/** Options of {@linkcode termShare}. */
export interface TermShareOptions extends WordOptions {
  /**
   * How the words were chosen, in one language or both. Words that a test found to differ between
   * these very reports differ here by construction: choose them otherwise.
   */
  readonly choice?: string | Bilingual;
}

/** From none to all: numbers can be read on all of it. */
const RAMP = ["#F1F1F4", "#9A92CF"] as const;

const WORDS = {
  zh: {
    title: "各年使用这些词的报告所占比例",
    share: "占当年报告",
    nothing: "无法绘制各年使用词的报告占比：有年份、有文字的报告不足两份",
    choice: (choice: string) => `所示词语：${choice}。`,
    blank: "空白：该年没有报告。",
    note: (counted: string) => `${counted}（有年份、有文字者）。`,
    cells: "格内：使用该词的报告数/当年报告数。",
    alt: (title: string, terms: readonly string[], years: string) =>
      `${title}，${years} 年：${terms.join("、")}。`,
  },
  en: {
    title: "Share of each year's reports that use a word",
    share: "Of the year's reports",
    nothing: "Cannot draw which reports use a word: fewer than two have words and state their year",
    choice: (choice: string) => `Words shown: ${choice}.`,
    blank: "Blank: no report of that year.",
    note: (counted: string) => `${counted}, with a year and with words.`,
    cells: "In the cells: reports that use the word / reports of the year.",
    alt: (title: string, terms: readonly string[], years: string) =>
      `${title}, ${years}: ${terms.join(", ")}.`,
  },
} as const;

/**
 * Which share of each year's reports uses a term, as a field of cells, one row a term, the number
 * of reports within. Takes the frame of `words.termShare`. Throws a `NothingToDrawError` where
 * there are fewer than two reports.
 *
 * @example
 * ```ts
 * import { draw, words } from "@/mod.ts";
 * import { assertMatch } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const terms = pl.DataFrame({ report: ["a", "b"], term: ["微信", "公开"], count: [2, 9] });
 * const reports = pl.DataFrame({ report: ["a", "b"], year: [2016, 2018] });
 * const chart = draw.termShare(words.termShare(terms, reports, ["微信"]), {
 *   lang: "en",
 *   segmenter: pl.DataFrame({ segmenter: ["nodejieba"], version: ["3.5.8"], user_words: [9] }),
 * });
 * assertMatch(chart.description, /2016–2018: 微信\.$/);
 * ```
 */
export function termShare(frame: DataFrame, options: TermShareOptions): Chart {
  const { choice } = options;
  const words = wordsIn(WORDS, options.lang);
  const cells = recordsOf(frame, DRAWN, "term shares").map(tileOf);
  const reports = cells.filter(({ term }) => term === cells[0]?.term)
    .reduce((sum, { n }) => sum + n, 0);
  if (reports < 2) {
    throw new NothingToDrawError({ zh: WORDS.zh.nothing, en: WORDS.en.nothing });
  }
  const terms = [...new Set(cells.map(({ term }) => term))];
  const years = cells.map(({ year }) => year);
  const { column, view } = yearGrid(terms, years, options, { field: "term", widest: Infinity });
  const widest = Math.max(...cells.map(({ beside }) => roughWidth(beside, TEXT.label)));
  const hasNumbers = widest + 4 <= column;
  return figureChart({
    title: words.title,
    alt: (title) => words.alt(title, terms, rangeOf(years)),
    notes: [words.blank, segmenterNote(options)],
    counts: [
      ...hasNumbers ? [words.cells] : [],
      ...choice === undefined ? [] : [words.choice(textIn(choice, options.lang))],
      words.note(countedReports({ reports, issuers: options.issuers }, options.lang)),
    ],
    numbers: cells,
    view: {
      ...view,
      layer: hasNumbers ? [cellLayer(words.share), numberLayer()] : [cellLayer(words.share)],
    },
  }, options);
}

const DRAWN = omit(schemas.termShare, "lower", "upper");

type TermYear = RecordOf<typeof DRAWN>;

function tileOf({ term, year, reports, n, share }: TermYear) {
  return { term, year, reports, n, share, beside: `${reports}/${n}` };
}

function cellLayer(title: string): object {
  return {
    data: NUMBERS,
    mark: { type: "rect", stroke: "white", strokeWidth: 2, tooltip: { content: "encoding" } },
    encoding: { color: shareColour(title) },
  };
}

function numberLayer(): object {
  return {
    data: NUMBERS,
    mark: { type: "text", fontSize: TEXT.label, color: INK },
    encoding: {
      text: { field: "beside" },
    },
  };
}

function shareColour(title: string): object {
  return {
    field: "share",
    type: "quantitative",
    title,
    scale: { domain: [0, 1], range: RAMP },
    legend: { format: ".0%", gradientLength: 120, direction: "horizontal" },
  };
}
