import { type Language, wordsIn } from "@/model/mod.ts";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import type { Selection } from "./measure_rows.ts";

const WORDS = {
  zh: {
    ungrouped: (reports: number) =>
      `另有 ${reports} 份报告未载明机关层级、类型或省份，不归入任何一类。`,
  },
  en: {
    ungrouped: (reports: number) =>
      `In no group, since level, kind or province is not stated: ${reports}.`,
  },
} as const;

/**
 * What is drawn of a selection where bodies are grouped: the reports whose level and kind are known,
 * and whose province is where that distinguishes groups; the note for the caption counts the others.
 * Throws a `NothingToDrawError` where none is left.
 */
export function groupedRows(all: Selection, hasProvinces: boolean, lang: Language) {
  const rows = all.rows.filter(({ rank, kind = null, province = null }) =>
    rank !== null && kind !== null && (!hasProvinces || province !== null)
  );
  if (rows.length === 0) {
    throw new NothingToDrawError({
      zh: "无法绘制各类机关中的分布：没有载明层级和类型的机关",
      en: "Cannot draw how bodies differ: no report states level and kind",
    });
  }
  const reports = [...new Set(rows.map(({ report }) => report))];
  const left = all.reports.length - reports.length;
  return {
    selected: { ...all, rows, reports },
    notes: left === 0 ? [] : [wordsIn(WORDS, lang).ungrouped(left)],
  };
}
