import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import type { MeasureRow } from "./measure_rows.ts";
import { dateIn } from "./series_breaks.ts";
import { straddledBreaks } from "./straddled_breaks.ts";

const WORDS = {
  zh: {
    inside: (year: number, notes: readonly string[]) =>
      `${year}年内口径有变，数值部分反映此前情况：${notes.join("；")}。`,
  },
  en: {
    inside: (year: number, notes: readonly string[]) =>
      `Figures of ${year} are partly of the time before a break: ${notes.join("; ")}.`,
  },
} as const;

/** What the caption of a single year says of breaks that fall inside it. */
export function breakInsideNotes(
  rows: readonly MeasureRow[],
  year: number,
  { lang, codebook }: DrawOptions,
): string[] {
  const inside = [...new Set(rows.flatMap((row) => straddledBreaks(row, codebook)))];
  if (inside.length === 0) return [];
  const notes = wordsIn({
    zh: inside.map(({ date, whatZh }) => `${dateIn("zh-CN", date)}：${whatZh}`),
    en: inside.map(({ date, whatEn }) => `${dateIn("en-GB", date)}: ${whatEn}`),
  }, lang);
  return [wordsIn(WORDS, lang).inside(year, notes)];
}
