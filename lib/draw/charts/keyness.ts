import { type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { type Bilingual, textIn, wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import { colours, inPaletteOrder } from "../parts/colour_scale.ts";
import { countedReports } from "../parts/counted_reports.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { listView } from "../parts/report_axis.ts";
import { FAINT, SMALL_N, TEXT } from "../parts/theme.ts";
import { count } from "../parts/tooltip.ts";
import { segmenterNote, termAxis, type WordOptions } from "../parts/word_chart.ts";
import { wrap } from "../parts/wrap.ts";

/** A group of reports that words were compared for. */
export interface WordGroup {
  /** Its name, in one language or both. */
  readonly label: string | Bilingual;
  /** How many reports it has, and of how many issuers. */
  readonly reports: number;
  readonly issuers?: number | undefined;
}

/** Options of {@linkcode keyness}. */
export interface KeynessOptions extends WordOptions {
  readonly target: WordGroup;
  readonly reference: WordGroup;
  /** How many terms are drawn for each group at most; default: 12. */
  readonly top?: number;
}

/** Fonts for Chinese set the sign of minus as wide as a character, and an en dash as wide as a digit. */
const NARROW_MINUS = "replace(datum.label, '\u2212', '\u2013')";

/** Terms that differ by chance this often, among all that were tested, are not drawn. */
const LEVEL = 0.05;

const WORDS = {
  zh: {
    title: (target: string, reference: string) => `${target}与${reference}的用词差异`,
    axis: (target: string) => `对数比（log2）：右侧为${target}更常用`,
    group: "更常用的一方",
    nothing: (tested: number) =>
      tested === 0
        ? "无法绘制用词差异：两组中有一组没有可供比较的文字"
        : `无法绘制用词差异：所检验的 ${tested} 个词在两组间均无显著差异`,
    few: (target: number, reference: number) =>
      `无法绘制用词差异：两组各有 ${target}、${reference} 份报告，每组至少须有 ${SMALL_N} 份，否则所见只是个别报告的用词`,
    note: (tested: number, top: number) =>
      `所检验的 ${tested} 个词中，G² 经 Holm 校正后 p < ${LEVEL} 者，每组至多 ${top} 个。词在报告内聚集，p 值偏小。`,
    beside: "右侧：两组出现次数（出现该词的报告数）；0 次按 0.5 次计比。",
    size: (label: string, counted: string, words: number) =>
      `${label}：${counted}，${count(words)} 词`,
    sizes: (target: string, reference: string) => `${target}；${reference}。`,
    alt: (title: string, terms: readonly string[]) => `${title}：${terms.join("、")}。`,
  },
  en: {
    title: (target: string, reference: string) =>
      `Words that distinguish ${target} from ${reference}`,
    axis: (target: string) => `Log ratio (log2); to the right: more often in ${target}`,
    group: "More often in",
    nothing: (tested: number) =>
      tested === 0
        ? "Cannot draw what distinguishes the groups: one of them has no words to compare"
        : `Cannot draw what distinguishes the groups: of ${tested} terms tested, none differs beyond chance`,
    few: (target: number, reference: number) =>
      `Cannot draw what distinguishes the groups: they have ${target} and ${reference} reports, and below ${SMALL_N} a group the words are those of single reports`,
    note: (tested: number, top: number) =>
      `Of ${tested} terms tested: those of which G² has p < ${LEVEL} by Holm's correction, ` +
      `at most ${top} a group. Words cluster in reports, so that p is too small.`,
    beside:
      "Beside: occurrences in both groups (reports with the term); 0 is taken for 0.5 in the ratio.",
    size: (label: string, counted: string, words: number) =>
      `${label}: ${counted}, ${count(words)} words`,
    sizes: (target: string, reference: string) => `${target}; ${reference}.`,
    alt: (title: string, terms: readonly string[]) => `${title}: ${terms.join(", ")}.`,
  },
} as const;

/**
 * The terms that two groups of reports use most differently, as bars of their log ratio, with the
 * counts of both groups beside them. Takes the frame of `words.keyness`.
 *
 * Throws a `NothingToDrawError` where a group has no words or fewer than five reports, of which the
 * words are those of single reports, and where no term differs beyond chance.
 *
 * @example
 * ```ts
 * import { draw, words } from "@/mod.ts";
 * import { assertMatch } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const terms = pl.DataFrame({
 *   report: ["new", "new", "old", "old"],
 *   term: ["政务新媒体", "公开", "政务新媒体", "公开"],
 *   count: [200, 800, 10, 1990],
 * });
 * const chart = draw.keyness(words.keyness(terms, { target: ["new"], reference: ["old"] }), {
 *   lang: "en",
 *   target: { label: "2020", reports: 5 },
 *   reference: { label: "2010", reports: 6 },
 *   segmenter: pl.DataFrame({ segmenter: ["nodejieba"], version: ["3.5.8"], user_words: [9] }),
 * });
 * assertMatch(chart.description, /^Words that distinguish 2020 from 2010: 政务新媒体/);
 * ```
 */
export function keyness(frame: DataFrame, options: KeynessOptions): Chart {
  const { lang, target, reference, top = 12 } = options;
  const words = wordsIn(WORDS, lang);
  if (Math.min(target.reports, reference.reports) < SMALL_N) {
    const few = (language: "zh" | "en") => WORDS[language].few(target.reports, reference.reports);
    throw new NothingToDrawError({ zh: few("zh"), en: few("en") });
  }
  const tested = recordsOf(frame, schemas.keyness, "keyness");
  const bars = barsOf(tested, options, top);
  const [first] = tested;
  if (first === undefined || bars.length === 0) {
    const nothing = (language: "zh" | "en") => WORDS[language].nothing(tested.length);
    throw new NothingToDrawError({ zh: nothing("zh"), en: nothing("en") });
  }
  const labels = labelsOf(options);
  return figureChart({
    title: words.title(labels.target, labels.reference),
    alt: (title) => words.alt(title, bars.map(({ term }) => term)),
    notes: [words.note(tested.length, top), words.beside, segmenterNote(options)],
    counts: [words.sizes(
      words.size(labels.target, countedReports(target, lang), first.target_words),
      words.size(labels.reference, countedReports(reference, lang), first.reference_words),
    )],
    ...barView(bars, options),
  }, options);
}

function labelsOf({ lang, target, reference }: KeynessOptions) {
  return { target: textIn(target.label, lang), reference: textIn(reference.label, lang) };
}

type TestedTerm = RecordOf<typeof schemas.keyness>;

/** The most distinctive terms of each group, from the one end of the scale to the other. */
function barsOf(rows: readonly TestedTerm[], options: KeynessOptions, top: number) {
  const labels = labelsOf(options);
  const distinctive = rows.filter(({ p_holm }) => p_holm < LEVEL);
  const chosen = [
    ...distinctive.filter(({ log_ratio }) => log_ratio > 0).slice(0, top),
    ...distinctive.filter(({ log_ratio }) => log_ratio < 0).slice(0, top),
  ].toSorted((a, b) => b.log_ratio - a.log_ratio);
  return chosen.map((row) => ({
    ...row,
    series: row.log_ratio > 0 ? labels.target : labels.reference,
    beside: `${count(row.target_count)} (${row.target_reports}) : ` +
      `${count(row.reference_count)} (${row.reference_reports})`,
  }));
}

function barView(bars: ReturnType<typeof barsOf>, options: KeynessOptions) {
  const words = wordsIn(WORDS, options.lang);
  const { target, reference } = labelsOf(options);
  const list = termAxis(bars, options);
  const { y, width } = list;
  const ratios = bars.map(({ log_ratio }) => log_ratio);
  const domain = [Math.floor(Math.min(0, ...ratios)), Math.ceil(Math.max(0, ...ratios))];
  const x = {
    field: "log_ratio",
    type: "quantitative",
    title: wrap(words.axis(target), width, TEXT.axis),
    scale: { domain, nice: false },
    axis: { tickMinStep: 1, format: "d", labelExpr: NARROW_MINUS },
  };
  const groups = inPaletteOrder([target, reference]);
  const view = listView(list, domain[1]!, [
    {
      data: NUMBERS,
      mark: { type: "bar", height: { band: 0.65 }, tooltip: { content: "encoding" } },
      encoding: { y, x, color: colours("series", words.group, groups, options) },
    },
    { mark: { type: "rule", color: FAINT }, encoding: { x: { datum: 0 } } },
  ]);
  return { numbers: bars, view };
}
