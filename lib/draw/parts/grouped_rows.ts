import type { DrawOptions } from "../options.ts";
import { keptRows, type Selection } from "./measure_rows.ts";

const WORDS = {
  left: {
    zh: (reports: number) => `另有 ${reports} 份报告未载明机关层级、类型或省份，不归入任何一类。`,
    en: (reports: number) =>
      `In no group, since level, kind or province is not stated: ${reports}.`,
  },
  none: {
    zh: "无法绘制各类机关中的分布：没有载明层级和类型的机关",
    en: "Cannot draw how bodies differ: no report states level and kind",
  },
} as const;

/**
 * What is drawn of a selection where bodies are grouped: the reports whose level and kind are known,
 * and whose province is where that distinguishes groups.
 */
export function groupedRows(
  all: Selection,
  hasProvinces: boolean,
  options: DrawOptions,
): Selection {
  const isGrouped = ({ rank, kind = null, province = null }: Selection["rows"][number]) =>
    rank !== null && kind !== null && (!hasProvinces || province !== null);
  return keptRows(all, isGrouped, WORDS, options);
}
