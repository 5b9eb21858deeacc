import type { Applicant, Indicators } from "@/model/mod.ts";
import { APPLICANTS } from "./applicants.ts";
import { type CsvRow, readTable, rowError, wordIn } from "./table.ts";

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
 * sentence, and a value that is not a number.
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
  text: string,
  indicators: Indicators,
  file = "examples.csv",
): FrameExample[] {
  return readTable(text, file, COLUMNS).map((row) => toExample(row, indicators));
}

function toExample(row: CsvRow<typeof COLUMNS[number]>, indicators: Indicators): FrameExample {
  const { indicator, applicant, sentence, value } = row.cells;
  if (!indicators.has(indicator)) throw rowError(row, `no indicator has the id "${indicator}"`);
  if (sentence === "") throw rowError(row, "the sentence is empty");
  const number = value === "" ? null : Number(value);
  if (Number.isNaN(number)) throw rowError(row, `value "${value}" is not a number`);
  return {
    indicator,
    applicant: applicant === "" ? "total" : wordIn(row, "applicant", APPLICANTS),
    sentence,
    value: number,
  };
}
