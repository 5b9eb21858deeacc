import type { Bilingual, Indicators, MeasureWords } from "@/model/mod.ts";

/** The parts of a codebook that say which numbers an indicator has. */
export interface ValueWords {
  readonly indicators: Indicators;
  readonly measureWords: MeasureWords;
}

/** Whether a number is not one of an indicator, and what it should be. */
export interface CodedValue {
  readonly isWrong: boolean;
  readonly expected: Bilingual;
}

/** Differences to last year may be negative; what is counted, paid or a part of a whole may not. */
const CHANGE = /_change$/;

/**
 * Judges the numbers of an indicator, `null` for a text that is no number, as the parser takes them: whole
 * ones where it counts, and none below zero but for changes.
 */
export function codedValue(
  value: number | null,
  code: string | undefined,
  { indicators, measureWords }: ValueWords,
): CodedValue {
  if (value === null) return { isWrong: true, expected: { zh: "数", en: "a number" } };
  const kind = measureWords.get(indicators.get(code ?? "")?.unit ?? "")?.kind;
  const isWhole = kind === "count" || kind === "person";
  const isSigned = code === undefined || CHANGE.test(code);
  const expected = {
    zh: `${isSigned ? "" : "不小于 0 的"}${isWhole ? "整数" : "数"}`,
    en: `a ${isWhole ? "whole " : ""}number${isSigned ? "" : " from 0 on"}`,
  };
  return { isWrong: (isWhole && !Number.isInteger(value)) || (!isSigned && value < 0), expected };
}
