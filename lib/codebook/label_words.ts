import { normalize } from "@/text/mod.ts";
import type { INDICATOR_COLUMNS } from "./indicators.ts";
import { type CsvRow, splitList } from "./table.ts";

/** A row of `indicators.csv`. */
export type IndicatorRow = CsvRow<typeof INDICATOR_COLUMNS[number]>;

/** A label or alias, and the row that has it. */
export interface Label {
  readonly word: string;
  readonly row: IndicatorRow;
}

/** The label and aliases of an indicator, as normalized prose has them. */
export function labelsOf(row: IndicatorRow): Label[] {
  const { label_zh, aliases_zh } = row.cells;
  const words = [label_zh, ...splitList(aliases_zh)].map(wordOf).filter((word) => word !== "");
  return [...new Set(words)].map((word) => ({ word, row }));
}

/** A label as normalized prose has it: without spaces, 其中 and a remark in brackets at its end. */
function wordOf(label: string): string {
  return normalize(label).text.replace(/\s+/g, "").replace(/^其中[:,]?/, "")
    .replace(/(?<=.)\([^)]*\)$/, "");
}
