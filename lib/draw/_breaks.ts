import { breaksOf, type Codebook, type SeriesBreak } from "../codebook/mod.ts";
import { eachLine, type Language, wordsIn } from "../model/mod.ts";
import { indicatorsOf, type MeasureRow } from "./_measure_rows.ts";
import { FAINT, TEXT } from "./theme.ts";

/** A break with the sign that stands for it in a chart, and where it lies on an axis of years. */
export interface NumberedBreak {
  readonly sign: string;
  readonly year: number;
  readonly note: string;
}

const WORDS = {
  zh: { breaks: (notes: readonly string[]) => `口径变化：${notes.join("；")}。` },
  en: { breaks: (notes: readonly string[]) => `Breaks in the series: ${notes.join("; ")}.` },
} as const;

/** The breaks that touch what the rows rest on, and that lie between the first and the last year of the rows. */
export function breaksWithin(
  rows: readonly MeasureRow[],
  lang: Language,
  { breaks }: Pick<Codebook, "breaks">,
): NumberedBreak[] {
  const years = rows.map(({ year }) => year);
  const indicators = new Set(rows.flatMap(indicatorsOf));
  const touching = new Set([...indicators].flatMap((id) => breaksOf(id, breaks)));
  return breaks
    .filter((entry) => touching.has(entry))
    .filter((entry) => isBetween(onAxis(entry.date), Math.min(...years), Math.max(...years)))
    .toSorted((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0)
    .map((entry, index) => numbered(entry, index, lang));
}

/** The caption's lines about breaks. */
export function breakNotes(breaks: readonly NumberedBreak[]): string[] {
  return breaks.map(({ sign, note }) => eachLine(note, (line) => `${sign} ${line}`));
}

/** As {@linkcode breakNotes}, for charts without an axis of years. */
export function breakWarnings(breaks: readonly NumberedBreak[], lang: Language): string[] {
  if (breaks.length === 0) return [];
  return [wordsIn(WORDS, lang).breaks(breaks.map(({ note }) => note))];
}

/** Dashed rules over an axis of years, each under its sign; nothing where there are no breaks. */
export function breakLayers(breaks: readonly NumberedBreak[]): object[] {
  if (breaks.length === 0) return [];
  const x = { field: "year", type: "quantitative" };
  // Signs take turns on two heights: two breaks of one year stand close.
  const values = breaks.map(({ sign, year }, index) => ({
    sign,
    year,
    height: -8 - 12 * (index % 2),
  }));
  return [
    {
      data: { values },
      mark: { type: "rule", strokeDash: [4, 3], color: FAINT },
      encoding: { x },
    },
    ...values.map((value) => ({
      data: { values: [value] },
      mark: { type: "text", y: value.height, fontSize: TEXT.label, color: FAINT },
      encoding: { x, text: { field: "sign" } },
    })),
  ];
}

function numbered(entry: SeriesBreak, index: number, lang: Language): NumberedBreak {
  return {
    sign: String.fromCodePoint("①".codePointAt(0)! + index),
    year: onAxis(entry.date),
    note: wordsIn({
      zh: `${dateIn("zh-CN", entry.date)}：${entry.whatZh}`,
      en: `${dateIn("en-GB", entry.date)}: ${entry.whatEn}`,
    }, lang),
  };
}

function dateIn(locale: string, date: string): string {
  return new Date(date).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
}

/** A year's report stands at its number in the middle of the year, so 1 January lies half a year before. */
function onAxis(date: string): number {
  const year = Number(date.slice(0, 4));
  const days = (Date.parse(date) - Date.UTC(year, 0, 1)) / 86_400_000;
  return Math.round((year - 0.5 + days / 365) * 100) / 100;
}

function isBetween(value: number, low: number, high: number): boolean {
  return low < value && value < high;
}
