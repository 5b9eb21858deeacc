import { f64, i32, nullable, type Schema, str } from "../column.ts";

/**
 * The frame of `words.termShare`: one row a term and year.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | term | str | as in `terms` |
 * | year | i32 | the year reported on |
 * | reports, n | i32 | reports that use the term; reports of the year with words |
 * | share, lower, upper | f64 | reports / n, with its 95 % interval |
 */
export const termShare = {
  term: str,
  year: i32,
  reports: i32,
  n: i32,
  share: f64,
  lower: f64,
  upper: f64,
} as const satisfies Schema;

/**
 * The frame of `words.keyness`: one row a term that was tested.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | term | str | as in `terms` |
 * | target_count, reference_count | i32 | occurrences in each group |
 * | target_words, reference_words | i32 | all terms of the group |
 * | target_reports, reference_reports | i32 | reports of the group that have the term |
 * | g2, log_ratio, p, p_holm | f64 | as `words.keyness` defines them |
 */
export const keyness = {
  term: str,
  target_count: i32,
  reference_count: i32,
  target_words: i32,
  reference_words: i32,
  target_reports: i32,
  reference_reports: i32,
  g2: f64,
  log_ratio: f64,
  p: f64,
  p_holm: f64,
} as const satisfies Schema;

/**
 * The frame of `words.dispersion`: one row a term.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | term | str | as in `terms` |
 * | count | i32 | occurrences |
 * | reports, parts | i32 | reports that have the term; reports in all |
 * | dp, dp_norm | f64 | null for a single report |
 */
export const dispersion = {
  term: str,
  count: i32,
  reports: i32,
  parts: i32,
  dp: nullable(f64),
  dp_norm: nullable(f64),
} as const satisfies Schema;

/**
 * The frame of `words.collocates`: one row a term near the node.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | term | str | as in `terms` |
 * | together | i32 | how often near the node |
 * | count, node_count | i32 | occurrences of the term and of the node |
 * | log_dice | f64 | as `words.collocates` defines it |
 */
export const collocates = {
  term: str,
  together: i32,
  count: i32,
  node_count: i32,
  log_dice: f64,
} as const satisfies Schema;

/**
 * The frame of `words.concordance`: one row an occurrence.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, section, sentence | | as in `sentences` |
 * | left, term, right | str | of the normalized text |
 * | span_start, span_end | i32 | of the term, in the source text |
 * | printed | str | the term as the source prints it |
 * | quote | str | the sentence, literally |
 */
export const concordance = {
  report: str,
  section: nullable(str),
  sentence: i32,
  left: str,
  term: str,
  right: str,
  span_start: i32,
  span_end: i32,
  printed: str,
  quote: str,
} as const satisfies Schema;

/**
 * The frame of `words.tfIdf`: one row a report and term.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, term | str | as in `terms` |
 * | count, words | i32 | occurrences of the term in the report; all its terms |
 * | reports | i32 | how many have the term |
 * | tf_idf | f64 | count / words · ln(reports of the frame / `reports`) |
 */
export const tfIdf = {
  report: str,
  term: str,
  count: i32,
  words: i32,
  reports: i32,
  tf_idf: f64,
} as const satisfies Schema;
