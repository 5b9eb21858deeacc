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
 * The frame of `agreement`: one row an indicator, and one over all of them.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | code | str | id of the indicator; `*` over all |
 * | n, agreed | i32 | cells that both codings have; of them, those with the same value |
 * | percent, kappa, alpha_nominal | f64 | null where not defined |
 * | alpha_ordinal, alpha_interval, alpha_ratio | f64 | of the cells to which both give a number; null over all |
 * | …_lower, …_upper | f64 | 95 % interval by bootstrap over cells; null below five of them |
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
 * A blind sheet for a coder: one row an item.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | item | i32 | from 1 |
 * | report, scope, applicant, unit | str | as in `figures` |
 * | indicator, label | str | its id and its Chinese label |
 * | quote | str | the sentence or row around the figure |
 * | value | str | empty, to be filled in |
 */
export const codingSheet = {
  item: i32,
  report: str,
  indicator: str,
  label: nullable(str),
  scope: str,
  applicant: str,
  unit: str,
  quote: str,
  value: nullable(str),
} as const satisfies Schema;

/**
 * The key of a coding sheet: what the parser gave, in the same rows.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | item | i32 | as in the sheet |
 * | report, code, scope, applicant | str | as in `figures` |
 * | value | f64 | |
 */
export const codingKey = {
  item: i32,
  report: str,
  code: str,
  scope: str,
  applicant: str,
  value: nullable(f64),
} as const satisfies Schema;
