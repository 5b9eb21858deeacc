import { compareText } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { keptRows, type MeasureRow, type Selection } from "./measure_rows.ts";
import { reportAxis } from "./report_axis.ts";

/** How many reports a chart has room for that lists them below each other. */
export const MOST = 40;

/** Pixels that a list may take in one column, where a chart is 12 cm tall at most. */
const ROOM = { zh: 300, en: 300, "zh+en": 220 } as const;

/** Pixels of the heading of a panel. */
const HEADING = 35;

const WORDS = {
  left: {
    zh: (left: number, drawn: number) =>
      `${left + drawn} 份报告中画出最近的 ${drawn} 份，同一年份以分母较大者为先；其余见数据表。`,
    en: (left: number, drawn: number) =>
      `${drawn} of ${
        left + drawn
      } reports are drawn: the most recent, those of one year with the ` +
      "largest denominators first; the data frame holds all.",
  },
} as const;

/** What takes room besides one line for each report. */
export interface ListedIn {
  /** How many panels list each report. */
  readonly panels?: number;
  /** How many headings there are among the reports. */
  readonly headings?: number;
  /** These headings, where they may have more lines than names. */
  readonly sectionOf?: (report: string) => string;
}

/**
 * What a chart draws that lists reports below each other: of more than {@linkcode MOST} reports, or
 * in one column of more than 12 cm have room for, the most recent, those of one year with the
 * largest denominators first, in the order of the selection. The caption counts the others.
 */
export function mostRecent(
  selected: Selection,
  options: DrawOptions,
  listedIn: ListedIn = {},
): Selection {
  const most = options.preset === "journal-1col" ? fitting(selected, options, listedIn) : MOST;
  if (selected.reports.length <= most) return selected;
  const drawn = new Set(
    [...Map.groupBy(selected.rows, ({ report }) => report).values()]
      .map(entryOf)
      .toSorted((a, b) => b.year - a.year || b.whole - a.whole || compareText(a.report, b.report))
      .slice(0, most)
      .map(({ report }) => report),
  );
  return keptRows(selected, ({ report }) => drawn.has(report), WORDS, options);
}

/** How many reports have room in one column; two always have. */
function fitting(
  { rows }: Selection,
  options: DrawOptions,
  { panels = 1, headings = 0, sectionOf }: ListedIn,
): number {
  const { step } = reportAxis(rows, options, sectionOf);
  const room = listRoom(options) - HEADING * (panels - 1) - step * headings;
  return Math.max(2, Math.floor(room / (panels * step)));
}

/** Pixels that a list below each other may take in one column. */
export function listRoom({ lang }: Pick<DrawOptions, "lang">): number {
  return ROOM[lang];
}

function entryOf(rows: readonly MeasureRow[]) {
  const [{ report, year }] = rows as [MeasureRow];
  return { report, year, whole: Math.max(...rows.map(({ denominator }) => denominator ?? 0)) };
}
