import { bool, i32, nullable, type Schema, str } from "../column.ts";

/**
 * `terms`: one row a term of a section, made where words are asked for.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, section | str | as in `sentences` |
 * | term | str | a token with a Chinese character or two letters, stop words included |
 * | count | i32 | how often, above 0 |
 */
export const terms = {
  report: str,
  section: nullable(str),
  term: str,
  count: i32,
} as const satisfies Schema;

/**
 * `tokens`: one row a token of the sentences that hold a term.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, section, sentence | | as in `sentences` |
 * | start | i32 | its offset in the sentence's `text` |
 * | term | str | the token, normalized |
 * | is_term | bool | not a mark or a figure |
 * | span_start, span_end | i32 | in the source text |
 * | quote | str | literally |
 */
export const tokens = {
  report: str,
  section: nullable(str),
  sentence: i32,
  start: i32,
  term: str,
  is_term: bool,
  span_start: i32,
  span_end: i32,
  quote: str,
} as const satisfies Schema;

/**
 * `segmenter`: one row, by what the terms of a run were cut.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | segmenter, version | str | what cut the texts, and its version |
 * | user_words | i32 | words that the codebook adds |
 * | notice_zh, notice_en | str | where the first choice could not be had |
 */
export const segmenter = {
  segmenter: str,
  version: str,
  user_words: i32,
  notice_zh: nullable(str),
  notice_en: nullable(str),
} as const satisfies Schema;
