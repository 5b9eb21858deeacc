import type { Indicators } from "@/model/mod.ts";
import { parseSum, type Sum } from "./expression.ts";
import { expressionOf } from "./expression_of.ts";
import { checkIndicator } from "./indicators.ts";
import { type CsvRow, readTable, rowError, type TableText, wordIn } from "./table.ts";

/**
 * One row of `alternatives.csv`: a count in the tables that prose may mean where it names an
 * indicator.
 */
export interface Alternative {
  readonly indicator: string;
  readonly expression: Sum;
  /** Whether both mean the same, so that nothing need be reported where they agree. */
  readonly isSame: boolean;
  readonly labelEn: string;
  readonly labelZh: string;
}

const COLUMNS = ["indicator", "expression", "is_same", "label_en", "label_zh"] as const;

/**
 * Reads `alternatives.csv`, in the order in which alternatives are tried.
 *
 * Throws a `SyntaxError` that names file and line for an indicator that does not exist, a sum that
 * cannot be read or looks at another year, a cell `is_same` that is neither `yes` nor `no`, and an
 * empty label.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { alternatives } = loadCodebook();
 * const concluded = alternatives.find(({ indicator }) => indicator === "reconsideration.total");
 * assertEquals(concluded?.expression.map(({ sign, indicator }) => [sign, indicator]), [
 *   [1, "reconsideration.total"],
 *   [-1, "reconsideration.pending"],
 * ]);
 * ```
 */
export function parseAlternatives(
  table: TableText,
  indicators: Indicators,
  file = "alternatives.csv",
): Alternative[] {
  return readTable(table, file, COLUMNS).map((row) => toAlternative(row, indicators));
}

function toAlternative(row: CsvRow<typeof COLUMNS[number]>, indicators: Indicators): Alternative {
  const { indicator, label_en: labelEn, label_zh: labelZh } = row.cells;
  const isSame = wordIn(row, "is_same", ["yes", "no"]);
  if (labelEn === "" || labelZh === "") {
    throw rowError(row, { zh: "标签是空的", en: "a label is empty" });
  }
  const expression = sumIn(row);
  for (const id of [indicator, ...expression.map((term) => term.indicator)]) {
    checkIndicator(row, id, indicators);
  }
  return { indicator, expression, isSame: isSame === "yes", labelEn, labelZh };
}

function sumIn(row: CsvRow<typeof COLUMNS[number]>): Sum {
  const sum = expressionOf(row, () => parseSum(row.cells.expression));
  if (sum.every(({ operator }) => operator === null || operator === "within")) return sum;
  throw rowError(row, {
    zh: "prev() 和 applicants() 只用于勾稽关系",
    en: "prev() and applicants() are for identities only",
  });
}
