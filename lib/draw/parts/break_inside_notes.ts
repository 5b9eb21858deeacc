import { breaksInside, breaksOf } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { indicatorsOf, type MeasureRow } from "./measure_rows.ts";
import { dateIn } from "./series_breaks.ts";

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
  const touching = new Set(
    rows.flatMap(indicatorsOf).flatMap((id) => breaksOf(id, codebook.breaks)),
  );
  const inside = breaksInside({ year, period: null, kind: null }, codebook.breaks)
    .filter((entry) => touching.has(entry));
  if (inside.length === 0) return [];
  const notes = wordsIn({
    zh: inside.map(({ date, whatZh }) => `${dateIn("zh-CN", date)}：${whatZh}`),
    en: inside.map(({ date, whatEn }) => `${dateIn("en-GB", date)}: ${whatEn}`),
  }, lang);
  return [wordsIn(WORDS, lang).inside(year, notes)];
}
