import type { Applicant, Indicators } from "@/model/mod.ts";
import { APPLICANTS } from "./applicants.ts";
import { checkIndicator } from "./indicators.ts";
import { type CsvRow, readTable, rowError, type TableText, wordIn } from "./table.ts";

/** A sentence that shows what a frame takes or leaves: one row of `examples.csv`. */
export interface FrameExample {
  readonly indicator: string;
  readonly applicant: Applicant;
  readonly sentence: string;
  /** What it states of the indicator; null where it states nothing of it. */
  readonly value: number | null;
}

const COLUMNS = ["indicator", "applicant", "sentence", "value"] as const;

/**
 * Reads `examples.csv`: sentences that state an indicator, each with its value, and similar ones
 * that do not (without a value).
 *
 * Throws a `SyntaxError` that names file and line for an unknown indicator or applicant, an empty
 * sentence, one that occurs twice, and a value that is not a number.
 *
 * @example
 * ```ts
 * import { loadCodebook, parseExamples } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const text = "indicator,applicant,sentence,value\napplications.received,,收到申请38件,38\n";
 * assertEquals(parseExamples(text, loadCodebook().indicators)[0]?.value, 38);
 * ```
 */
export function parseExamples(
  table: TableText,
  indicators: Indicators,
  file = "examples.csv",
): FrameExample[] {
  const seen = new Map<string, number>();
  return readTable(table, file, COLUMNS).map((row) => {
    const example = toExample(row, indicators);
    const key = JSON.stringify([example.indicator, example.applicant, example.sentence]);
    const line = seen.get(key);
    if (line !== undefined) {
      throw rowError(row, {
        zh: `第 ${line} 行已有这句话：只留一行`,
        en: `its sentence is on line ${line}: keep one`,
      });
    }
    seen.set(key, row.line);
    return example;
  });
}

function toExample(row: CsvRow<typeof COLUMNS[number]>, indicators: Indicators): FrameExample {
  const { indicator, applicant, sentence, value } = row.cells;
  checkIndicator(row, indicator, indicators);
  if (sentence === "") {
    throw rowError(row, {
      zh: "句子是空的：写一句，或删去这一行",
      en: "the sentence is empty: write one, or delete the row",
    });
  }
  const number = value === "" ? null : Number(value);
  if (Number.isNaN(number)) {
    throw rowError(row, {
      zh: `值“${value}”不是数字；没有写明时留空`,
      en: `value "${value}" is not a number: it is empty where nothing is stated`,
    });
  }
  return {
    indicator,
    applicant: applicant === "" ? "total" : wordIn(row, "applicant", APPLICANTS),
    sentence,
    value: number,
  };
}
