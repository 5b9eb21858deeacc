import { f64, i32, nullable, type Schema, str } from "../column.ts";

/**
 * A coding: one row a cell as one coder sees it.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, code, scope, applicant | str | as in `figures` |
 * | value | f64 | null where the coder found no number |
 */
export const coding = {
  report: str,
  code: str,
  scope: nullable(str),
  applicant: nullable(str),
  value: nullable(f64),
} as const satisfies Schema;

/**
 * The frame of `agreement`: one row an indicator, one a family of indicators, one over all of them.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | code | str | id of the indicator; `applications.*` over those of a family; `*` over all |
 * | n, agreed | i32 | cells that both codings have; of them, those with the same value |
 * | percent, kappa, alpha_nominal | f64 | null where not defined |
 * | alpha_ordinal, alpha_interval, alpha_ratio | f64 | of the cells to which both give a number; null over several indicators |
 * | kappa_lower, kappa_upper, alpha_nominal_lower, alpha_nominal_upper, alpha_ratio_lower, alpha_ratio_upper | f64 | 95 % interval by bootstrap over cells; null below five of them |
 * | percent_lower, percent_upper | f64 | Wilson interval of 95 % |
 * | numbers | i32 | cells to which both give a number |
 * | only_first, only_second | i32 | cells of one coding only |
 */
export const agreement = {
  code: str,
  n: i32,
  agreed: i32,
  percent: nullable(f64),
  kappa: nullable(f64),
  kappa_lower: nullable(f64),
  kappa_upper: nullable(f64),
  alpha_nominal: nullable(f64),
  alpha_nominal_lower: nullable(f64),
  alpha_nominal_upper: nullable(f64),
  alpha_ordinal: nullable(f64),
  alpha_interval: nullable(f64),
  alpha_ratio: nullable(f64),
  alpha_ratio_lower: nullable(f64),
  alpha_ratio_upper: nullable(f64),
  numbers: i32,
  only_first: i32,
  only_second: i32,
  percent_lower: nullable(f64),
  percent_upper: nullable(f64),
} as const satisfies Schema;

/**
 * The frame of `disagreements`: one row a cell to which two codings give different values.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, code, scope, applicant | str | as in `figures` |
 * | first, second | f64 | null where the coder found no number |
 */
export const disagreements = {
  report: str,
  code: str,
  scope: nullable(str),
  applicant: nullable(str),
  first: nullable(f64),
  second: nullable(f64),
} as const satisfies Schema;

/**
 * The frame of `coderDisagreements`: one row a figure and two readers that give it different values.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, issuer, year, code | | as in `figures`, of the first reader |
 * | first_by, second_by | str | who: `parsed`, `ocr`, or `coded_by` of a file of codings |
 * | first, second | f64 | their values |
 * | quote | str | the words that the parser read; null where both coded |
 */
export const coderDisagreements = {
  report: str,
  issuer: nullable(str),
  year: nullable(i32),
  code: str,
  first_by: str,
  first: nullable(f64),
  second_by: str,
  second: nullable(f64),
  quote: nullable(str),
} as const satisfies Schema;

/**
 * The frame of `recall`: one row a verdict, and one over both, `*`.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | verdict | str | `passed`, `unread`, or `*` |
 * | total | i32 | numbers of it |
 * | n, stated | i32 | of them coded; of these, stating an indicator |
 * | share, share_lower, share_upper | f64 | stated / n, with the Wilson interval of 95 % |
 * | missed, missed_lower, missed_upper | f64 | numbers that state an indicator, of all |
 * | recall, recall_lower, recall_upper | f64 | in row `*`: read / (read + missed) |
 */
export const recall = {
  verdict: str,
  total: i32,
  n: i32,
  stated: i32,
  share: nullable(f64),
  share_lower: nullable(f64),
  share_upper: nullable(f64),
  missed: nullable(f64),
  missed_lower: nullable(f64),
  missed_upper: nullable(f64),
  recall: nullable(f64),
  recall_lower: nullable(f64),
  recall_upper: nullable(f64),
} as const satisfies Schema;
