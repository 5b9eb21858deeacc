import { i32, nullable, type Schema, str } from "../column.ts";

/**
 * `sentences`: one row a sentence of the prose of a parsed report; cells of tables, titles and
 * lines without a mark are not sentences.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | as in `reports` |
 * | section | str | title of its section, as in `figures`; null before the first one |
 * | sentence | i32 | 0-based, counted within the report |
 * | span_start, span_end, page | i32 | as in `figures`: of `quote`, in the source text |
 * | text | str | the sentence in the normalized text, without the mark that ends it |
 * | quote | str | literally |
 * | hash | str | 16 hexadecimal digits, equal for sentences that are equal but for spaces |
 */
export const sentences = {
  report: str,
  section: nullable(str),
  sentence: i32,
  span_start: i32,
  span_end: i32,
  page: nullable(i32),
  text: str,
  quote: str,
  hash: str,
} as const satisfies Schema;
