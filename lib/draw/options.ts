import { type Codebook, indicatorLabel } from "@/codebook/mod.ts";
import { type DataStamp, type Language, wordsIn } from "@/model/mod.ts";
import type { ThemeOptions } from "./parts/theme.ts";

/** How much a caption may say. */
export const NOTES = ["full", "short", "none"] as const;

/** One of {@linkcode NOTES}. */
export type Notes = typeof NOTES[number];

/** What every chart takes besides its frame. */
export interface FigureOptions extends ThemeOptions {
  /**
   * The language of titles, axes, legends, captions and tooltips. In English also the names of
   * issuers and reports, by `name_parts.csv` and pinyin; ids, quotes and terms stay as they are.
   */
  readonly lang: Language;
  /** Instead of the title that says what is shown. */
  readonly title?: string;
  /**
   * How much the caption says. `short`: what is counted, n, and what the signs in the chart mean;
   * `none`: nothing. What it leaves out is in the manifest, and what is said of the data as a whole
   * (as, that they are invented) stays in every caption. Default: `short` for journals, which have a
   * note of their own under a figure, else `full`.
   */
  readonly notes?: Notes | undefined;
  /** Which data the frame comes from, for the caption and the manifest. */
  readonly data?: DataStamp | undefined;
}

/**
 * What charts of figures and measures take.
 *
 * How a chart follows its options: it takes its words by `wordsIn(WORDS, lang)` from
 * `WORDS = { zh, en }`, names indicators by `indicatorLabel` of the codebook, and passes the
 * options on to `figureChart` and the helpers of axes and legends, which know the preset. In
 * `zh+en` a text is then two lines, Chinese first; so texts are put together by functions in
 * `WORDS`, never by `+`. `figureChart` makes one line of them wherever they are not wrapped, also
 * in the rows and domains.
 */
export interface DrawOptions extends FigureOptions {
  /** Where the labels of indicators and measures, and the breaks of series, come from. */
  readonly codebook: Codebook;
  /**
   * How many reports were looked at; default: those that the frame names. The caption says how many
   * have no value.
   */
  readonly outOf?: number;
}

/** What charts of one measure take. */
export interface MeasureOptions extends DrawOptions {
  /** Id of the measure, as `reconsideration_outcome.concluded`. */
  readonly measure: string;
  /** Id of what is counted, as `reconsideration.corrected`; needed where the measure has several. */
  readonly component?: string;
}

export type { Language };

/** The components that occur, in the order of the codebook. */
export function componentsOf(
  rows: readonly { readonly component: string | null }[],
  { codebook }: DrawOptions,
): string[] {
  const used = new Set(rows.map(({ component }) => component));
  return [...codebook.indicators.keys()].filter((id) => used.has(id));
}

/**
 * The labels of indicators side by side, without what all of them have before a colon, or in
 * Chinese before a space: "Reconsideration: Upheld" is "Upheld" among its like.
 */
export function siblingLabels(ids: readonly string[], options: DrawOptions): string[] {
  const labelsIn = (lang: "zh" | "en") =>
    withoutShared(ids.map((id) => indicatorLabel(id, { ...options, lang })));
  return wordsIn({ zh: labelsIn("zh"), en: labelsIn("en") }, options.lang);
}

function withoutShared(labels: readonly string[]): string[] {
  const shared = /^[^:]+: |^\p{Script=Han}+ /u.exec(labels[0] ?? "")?.[0] ?? "";
  const isShared = labels.length > 1 && labels.every((label) => label.startsWith(shared));
  return labels.map((label) => isShared ? capitalized(label.slice(shared.length)) : label);
}

function capitalized(label: string): string {
  return label.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
