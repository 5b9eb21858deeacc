import {
  breaksBetween,
  breaksOf,
  type Codebook,
  type Comparability,
  type SeriesBreak,
} from "@/codebook/mod.ts";
import { compareText, eachLine, extent, type Language, wordsIn } from "@/model/mod.ts";
import { indicatorsOf, type MeasureRow } from "./measure_rows.ts";
import { FAINT, TEXT } from "./theme.ts";

/** A break with its sign in a chart, and its place on an axis of years. */
export interface NumberedBreak {
  readonly id: string;
  readonly sign: string;
  readonly date: string;
  readonly year: number;
  readonly note: string;
}

const WORDS = {
  zh: {
    breaks: (notes: readonly string[]) => `口径变化：${notes.join("；")}。`,
    dates: (dates: readonly string[]) => `表式或法规变化：${dates.join("；")}。`,
  },
  en: {
    breaks: (notes: readonly string[]) => `Breaks in the series: ${notes.join("; ")}.`,
    dates: (dates: readonly string[]) => `Changes of form or law: ${dates.join("; ")}.`,
  },
} as const;

/**
 * The breaks that touch the indicators of the rows, and that lie between or within the first and
 * the last year of the rows.
 */
export function breaksWithin(
  rows: readonly Pick<MeasureRow, "year" | "basis">[],
  lang: Language,
  { breaks }: Pick<Codebook, "breaks">,
): NumberedBreak[] {
  const years = rows.map(({ year }) => year);
  const indicators = new Set(rows.flatMap(indicatorsOf));
  const touching = new Set([...indicators].flatMap((id) => breaksOf(id, breaks)));
  const [first, last] = extent(years);
  if (first === last) return [];
  return breaksBetween(first, last, breaks)
    .filter((entry) => touching.has(entry))
    .toSorted((a, b) => compareText(a.date, b.date))
    .map((entry, index) => numbered(entry, index, lang));
}

const GRADES = {
  zh: { yes: "前后可比", roughly: "前后大致可比，线断开", no: "前后不可比，线断开" },
  en: {
    yes: "comparable",
    roughly: "roughly comparable, lines stop",
    no: "not comparable, lines stop",
  },
} as const;

/**
 * The caption's lines about breaks; those that a line meets say how it compares with itself there.
 */
export function breakNotes(
  breaks: readonly NumberedBreak[],
  met: ReadonlyMap<string, Comparability>,
  lang: Language,
): string[] {
  return breaks.map(({ id, sign, note }) => {
    const comparability = met.get(id);
    if (comparability === undefined) return eachLine(note, (line) => `${sign} ${line}`);
    const { grade, noteZh, noteEn } = comparability;
    return wordsIn({
      zh: (text: string) => `${sign} ${text}（${GRADES.zh[grade]}；${noteZh}）`,
      en: (text: string) => `${sign} ${text} (${GRADES.en[grade]}; ${noteEn})`,
    }, lang)(note);
  });
}

/** The days of the breaks after their signs, where there is no room for {@linkcode breakNotes}. */
export function breakDates(breaks: readonly NumberedBreak[], lang: Language): string[] {
  if (breaks.length === 0) return [];
  return [wordsIn(WORDS, lang).dates(breaks.map(({ sign, date }) => `${sign} ${date}`))];
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
  // Signs alternate between two heights: two breaks of one year are close.
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
    id: entry.id,
    sign: String.fromCodePoint("①".codePointAt(0)! + index),
    date: entry.date,
    year: onAxis(entry.date),
    note: dated(entry, lang),
  };
}

/** A break after its date. */
export function dated({ date, whatZh, whatEn }: SeriesBreak, lang: Language): string {
  return wordsIn({
    zh: `${dateIn("zh-CN", date)}：${whatZh}`,
    en: `${dateIn("en-GB", date)}: ${whatEn}`,
  }, lang);
}

/** An ISO date in words. */
export function dateIn(locale: string, date: string): string {
  return new Date(date).toLocaleDateString(locale, { dateStyle: "long", timeZone: "UTC" });
}

/**
 * A year's report is at its number in the middle of the year, so 1 January lies half a year before.
 */
export function onAxis(date: string): number {
  const year = Number(date.slice(0, 4));
  const days = (Date.parse(date) - Date.UTC(year, 0, 1)) / 86_400_000;
  return Math.round((year - 0.5 + days / 365) * 100) / 100;
}
