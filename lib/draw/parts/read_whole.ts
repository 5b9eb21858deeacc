import { type Language, wordsIn } from "@/model/mod.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { Selection } from "./measure_rows.ts";

const WORDS = {
  zh: {
    openings: (reports: number) => `另有 ${reports} 份报告只读到网页开头，不计入。`,
  },
  en: {
    openings: (reports: number) => `Left out, as only their opening was read: ${reports}.`,
  },
} as const;

/**
 * What is drawn of a selection where values are summed up, as `quantiles` does: the reports that were
 * read whole; the note for the caption counts the others. Throws a `NothingToDrawError` where none is
 * left.
 */
export function readWhole(all: Selection, lang: Language) {
  const rows = all.rows.filter(({ coverage }) => coverage !== "opening");
  if (rows.length === 0) {
    throw new NothingToDrawError({
      zh: "无法绘制分布：有此数值的报告都只读到网页开头",
      en: "Cannot draw a spread: of the reports with a value, only the opening was read",
    });
  }
  const reports = [...new Set(rows.map(({ report }) => report))];
  const left = all.reports.length - reports.length;
  return {
    selected: { ...all, rows, reports },
    notes: left === 0 ? [] : [wordsIn(WORDS, lang).openings(left)],
  };
}
