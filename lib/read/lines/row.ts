import { isValue, type Word } from "./word.ts";

/** A line without bars, as a row of a table. */
export interface Row<Own extends Word = Word> {
  /** Of its line. */
  readonly index: number;
  readonly words: readonly Own[];
  /** The words before the values. */
  readonly label: readonly Own[];
  /** Those at the end of the line, if they are values. */
  readonly values: readonly Own[];
}

/** Parts a line into a label and values. */
export function rowOf<Own extends Word>(words: readonly Own[], index: number): Row<Own> {
  const last = words.findLastIndex((word) => !isValue([word]));
  return { index, words, label: words.slice(0, last + 1), values: words.slice(last + 1) };
}
