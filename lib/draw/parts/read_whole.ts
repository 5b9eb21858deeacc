import type { DrawOptions } from "../options.ts";
import { keptRows, type Selection } from "./measure_rows.ts";

const WORDS = {
  left: {
    zh: (reports: number) => `另有 ${reports} 份报告只读到网页开头，不计入。`,
    en: (reports: number) => `Left out, as only their opening was read: ${reports}.`,
  },
  none: {
    zh: "无法绘制：有此数值的报告都只读到网页开头",
    en: "Cannot draw what is summed up: of the reports with a value, only the opening was read",
  },
} as const;

/**
 * What is drawn of a selection where values are summed up, as `quantiles`, `totals` and
 * `indexTo` do: what was read whole.
 */
export function readWhole(all: Selection, options: DrawOptions): Selection {
  return keptRows(all, ({ coverage }) => coverage !== "opening", WORDS, options);
}
