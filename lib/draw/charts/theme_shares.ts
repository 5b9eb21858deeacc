import { recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { themeLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { Chart } from "../chart.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { DrawOptions } from "../options.ts";
import { countedReports } from "../parts/counted_reports.ts";
import { figureChart, NUMBERS } from "../parts/figure_chart.ts";
import { type ListAxis, listAxis, listView } from "../parts/report_axis.ts";
import { shareAxis } from "../parts/share_axis.ts";
import { PALETTE, SMALL_N, TEXT } from "../parts/theme.ts";
import { count, tooltip } from "../parts/tooltip.ts";
import { wrap } from "../parts/wrap.ts";

/** Options of {@linkcode themeShares}. */
export interface ThemeSharesOptions extends DrawOptions {
  /** Problems that reports admit, or improvements that they announce. */
  readonly kind: "problem" | "improvement";
  /** How many issuers the reports with such a part are of, for the caption. */
  readonly issuers?: number | undefined;
}

const WORDS = {
  zh: {
    title: { problem: "报告自陈的问题", improvement: "报告提出的改进" },
    axis: "报告占比",
    part: { problem: "存在问题", improvement: "改进措施" },
    lack: { problem: "问题", improvement: "改进" },
    reports: (counted: string, part: string) => `${counted}，有“${part}”部分`,
    without: (reports: number, lack: string) =>
      `另有 ${reports} 份没有找到此部分，不等于没有${lack}`,
    join: (parts: readonly string[]) => `${parts.join("；")}。`,
    note: "主题由编码簿 themes.csv 的词语逐句判定；一份报告提到多次只计一次，报告可有多个主题。",
    few: `空心：不足 ${SMALL_N} 份报告，占比没有代表性。`,
    none: (all: number) => `无法绘制主题占比：${all} 份报告中没有找到“存在问题”或“改进措施”部分`,
    largest: (label: string, beside: string) => `${label} ${beside}`,
    alt: (title: string, read: number, largest: string) => `${title}：${read} 份报告；${largest}。`,
  },
  en: {
    title: {
      problem: "Problems that reports admit",
      improvement: "Improvements that reports announce",
    },
    axis: "Share of reports",
    part: { problem: "problems", improvement: "improvements" },
    lack: { problem: "problems", improvement: "improvements" },
    reports: (counted: string, part: string) => `${counted}, with a part on ${part}`,
    without: (reports: number, lack: string) =>
      `without one found, which does not mean without ${lack}: ${reports}`,
    join: (parts: readonly string[]) => `${parts.join("; ")}.`,
    note: "Themes are coded by sentence with the words of themes.csv in the codebook; a report " +
      "counts once a theme however often it states it, and may state several.",
    few: `Hollow: fewer than ${SMALL_N} reports, of which a share says little.`,
    none: (all: number) =>
      `Cannot draw the shares of themes: a part on problems or improvements was found in none of ${all} reports`,
    largest: (label: string, beside: string) => `${label}: ${beside}`,
    alt: (title: string, read: number, largest: string) => `${title}, ${read} reports; ${largest}.`,
  },
} as const;

/**
 * The share of reports that state each theme of a kind, the largest first, with the number of
 * reports beside it; themes that no report states are at 0. Takes the frame of `themeShares` of the
 * room `measure`; `outOf` is how many reports were looked through. Throws a `NothingToDrawError`
 * where none has a part about the kind.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { themeShares } from "@/draw/mod.ts";
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 *
 * const shares = pl.DataFrame({
 *   theme: ["problem.staff"],
 *   kind: ["problem"],
 *   telling: [3],
 *   reports: [8],
 *   share: [0.375],
 * });
 * const options = { lang: "en", codebook: loadCodebook(), kind: "problem" } as const;
 * assertEquals(
 *   themeShares(shares, options).description,
 *   "Problems that reports admit, 8 reports; Too few or unsteady staff: 3 / 8.",
 * );
 * ```
 */
export function themeShares(shares: DataFrame, options: ThemeSharesOptions): Chart {
  const { lang, kind, issuers } = options;
  const words = wordsIn(WORDS, lang);
  const bars = barsOf(shares, options);
  const read = bars[0]?.reports ?? 0;
  const looked = Math.max(options.outOf ?? 0, read);
  if (read === 0) {
    throw new NothingToDrawError({ zh: WORDS.zh.none(looked), en: WORDS.en.none(looked) });
  }
  const list = listAxis(bars, options);
  const { label, beside } = bars[0]!;
  return figureChart({
    title: words.title[kind],
    alt: (title) => words.alt(title, read, words.largest(label, beside)),
    notes: [words.note],
    counts: [
      ...read < SMALL_N ? [words.few] : [],
      words.join([
        words.reports(countedReports({ reports: read, issuers }, lang), words.part[kind]),
        ...looked > read ? [words.without(looked - read, words.lack[kind])] : [],
      ]),
    ],
    numbers: bars,
    view: listView(list, 1, [barLayer(bars, list, options)]),
  }, options);
}

type Bar = ReturnType<typeof barsOf>[number];

/** The largest share first; equal ones in the order of the codebook. */
function barsOf(shares: DataFrame, options: ThemeSharesOptions) {
  const rows = recordsOf(shares, schemas.themeShares, "theme shares");
  const ofKind = rows.filter(({ kind }) => kind === options.kind);
  return ofKind.toSorted((a, b) => b.share - a.share).map(({ theme, telling, reports, share }) => ({
    theme,
    label: themeLabel(theme, options),
    telling,
    reports,
    share,
    beside: `${count(telling)} / ${count(reports)}`,
  }));
}

function barLayer(
  bars: readonly Bar[],
  { y, width }: ListAxis,
  options: ThemeSharesOptions,
): object {
  const { lang, kind } = options;
  const { axis } = wordsIn(WORDS, lang);
  const stroke = PALETTE[kind === "problem" ? 1 : 2];
  const isHollow = bars.some(({ reports }) => reports < SMALL_N);
  return {
    data: NUMBERS,
    mark: {
      type: "bar",
      height: { band: 0.7 },
      color: isHollow ? "white" : stroke,
      ...isHollow ? { stroke, strokeWidth: 1.4 } : {},
    },
    encoding: {
      y,
      x: shareAxis(wrap(axis, width, TEXT.axis), width),
      tooltip: tooltip(bars, lang, ["share"]),
    },
  };
}
