import { eachLine, wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { countedReports } from "./counted_reports.ts";
import type { ChartParts } from "./figure_chart.ts";
import { issuerCount, type MeasureRow, reportsOf, type Selection } from "./measure_rows.ts";
import { breaksWithin, breakWarnings, dated } from "./series_breaks.ts";
import { straddledBreaks } from "./straddled_breaks.ts";

const WORDS = {
  zh: {
    inside: (years: readonly number[]) => `${years.join("、")}年内口径有变，数值部分反映此前情况。`,
    ofOneYear: (year: number, notes: readonly string[]) =>
      `${year}年内口径有变，数值部分反映此前情况：${notes.join("；")}。`,
    halves: (years: readonly number[]) =>
      `半实心点：${years.join("、")}年内口径有变，数值部分反映此前情况。`,
    counts: (drawn: string, left: readonly string[]) =>
      `${drawn}${left.length === 0 ? "" : `；另有 ${left.join("，")}`}。`,
    missing: (count: number) => `${count} 份无此数值`,
    doubted: (count: number) => `${count} 份各数相互矛盾，未画出`,
    coded: (openings: number) =>
      `编码面板：机器辅助、单人阅读已公布网页所得${
        openings === 0 ? "" : `，其中 ${openings} 份只读到网页开头`
      }。`,
  },
  en: {
    inside: (years: readonly number[]) =>
      `Figures of ${years.join(", ")} are partly of the time before a break within the year.`,
    ofOneYear: (year: number, notes: readonly string[]) =>
      `Figures of ${year} are partly of the time before a break: ${notes.join("; ")}.`,
    halves: (years: readonly number[]) =>
      `Half-filled (${years.join(", ")}): partly of the time before a break in the year.`,
    counts: (drawn: string, left: readonly string[]) => [drawn, ...left].join("; ") + ".",
    missing: (count: number) => `without a value: ${count}`,
    doubted: (count: number) => `left out, as their figures contradict each other: ${count}`,
    coded: (openings: number) =>
      `Coded panel: machine-assisted reading of published pages by a single reader${
        openings === 0 ? "" : `; of the opening only: ${openings}`
      }.`,
  },
} as const;

/** What a chart of measures says in its caption besides what all of them say. */
export interface MeasureCaption
  extends Partial<Pick<ChartParts, "notes" | "definitions" | "counts">> {
  /** The sign of coded rows. */
  readonly sign?: string;
  /**
   * Whether the chart marks breaks itself: by rules over its years, and by half-filled points
   * (`halfPoints`) of years within which one falls.
   */
  readonly marksBreaks?: boolean;
}

/**
 * The caption of a chart of measures: after its own notes the breaks between the reports, what the
 * measures count, and how many reports of how many issuers are drawn, have no value or are left out;
 * and the source of coded rows, after the sign that marks them in the chart.
 */
export function measureCaption(
  selected: Selection,
  { notes = [], definitions = [], counts = [], sign = "", marksBreaks = false }: MeasureCaption,
  options: DrawOptions,
) {
  const { lang, codebook } = options;
  const { rows } = selected;
  return {
    notes: [
      ...notes,
      ...marksBreaks ? [] : breakWarnings(breaksWithin(rows, lang, codebook), lang),
      ...oneYearNotes(rows, options),
    ],
    definitions: [...definitions, ...measureNotes(selected, options)],
    counts: [
      ...counts,
      ...selected.notes,
      ...insideNotes(rows, options, marksBreaks),
      countsNote(selected, options),
      ...codedNotes(selected, options, sign),
    ],
  };
}

/**
 * What the measures count and leave out, by `measures.csv`; of several measures, each note names
 * its own.
 */
export function measureNotes(
  { measures }: Pick<Selection, "measures">,
  { codebook, lang }: DrawOptions,
): string[] {
  const known = [...new Set(measures)].flatMap((id) => codebook.measures.get(id) ?? []);
  return known.filter(({ note }) => note.en !== "").map(({ labelZh, labelEn, note }) =>
    wordsIn(
      known.length === 1
        ? note
        : { zh: `“${labelZh}”：${note.zh}`, en: `"${labelEn}": ${note.en}` },
      lang,
    )
  );
}

/** What breaks fall inside the year of the rows, where it is one. */
function oneYearNotes(rows: readonly MeasureRow[], { lang, codebook }: DrawOptions): string[] {
  const inside = [...new Set(rows.flatMap((row) => straddledBreaks(row, codebook)))];
  const [year, ...others] = new Set(rows.map((row) => row.year));
  if (inside.length === 0 || others.length > 0) return [];
  return [wordsIn(WORDS, lang).ofOneYear(year!, inside.map((entry) => dated(entry, lang)))];
}

/** The years of the rows within which a break falls that touches what they are based on. */
export function insideNotes(
  rows: readonly Pick<MeasureRow, "year" | "basis">[],
  { lang, codebook }: DrawOptions,
  hasHalves: boolean,
): string[] {
  const years = new Set(
    rows.filter((row) => straddledBreaks(row, codebook).length > 0).map(({ year }) => year),
  );
  if (years.size < 1 || new Set(rows.map(({ year }) => year)).size < 2) return [];
  const { inside, halves } = wordsIn(WORDS, lang);
  return [(hasHalves ? halves : inside)([...years].toSorted((a, b) => a - b))];
}

function countsNote(selected: Selection, { lang }: DrawOptions): string {
  const words = wordsIn(WORDS, lang);
  const { rows, reports, doubted } = selected;
  const missing = selected.missing - doubted;
  const left = [
    ...missing === 0 ? [] : [words.missing(missing)],
    ...doubted === 0 ? [] : [words.doubted(doubted)],
  ];
  const counted = { reports: reports.length, issuers: issuerCount(rows) };
  return words.counts(countedReports(counted, lang), left);
}

function codedNotes({ rows }: Selection, { lang }: DrawOptions, sign: string): string[] {
  const coded = rows.filter(({ method }) => method === "coded");
  if (coded.length === 0) return [];
  const openings = reportsOf(coded.filter(({ coverage }) => coverage === "opening")).length;
  const note = wordsIn(WORDS, lang).coded(openings);
  return [eachLine(note, (line) => `${sign} ${line}`.trim())];
}
