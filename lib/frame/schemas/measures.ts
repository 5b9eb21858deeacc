import { f64, i32, nullable, oneOf, type Schema, str } from "../column.ts";
import { EXTENT, METHOD } from "./values.ts";

/**
 * `measures`: one row for each report, measure and component that has a value.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, issuer, rank, kind, province | str | as in `figures` |
 * | year | i32 | the year reported on |
 * | method, coverage | str | as in `figures` |
 * | measure | str | id in `measures.csv` |
 * | component | str | the indicator that is counted, of alternatives the one that the report states; null where the numerator is a sum |
 * | numerator, denominator | f64 | counts; the denominator of a count is null |
 * | value | f64 | the count, or numerator / denominator: a share of 0.25 is 25 %, a ratio is per what `measures.csv` says (`per`) |
 * | basis | str | the indicators that it is based on, joined by a vertical bar |
 * | lower, upper | f64 | 95 % interval (Wilson) of a share, else null |
 * | n | f64 | the denominator, null for a count |
 * | doubt | str | of a ratio: the first identity by which figures that it is based on contradict others of the report; null where there is none |
 */
export const measures = {
  report: str,
  issuer: nullable(str),
  rank: nullable(str),
  kind: nullable(str),
  province: nullable(str),
  year: nullable(i32),
  method: METHOD,
  coverage: EXTENT,
  measure: str,
  component: nullable(str),
  numerator: f64,
  denominator: nullable(f64),
  value: f64,
  basis: str,
  lower: nullable(f64),
  upper: nullable(f64),
  n: nullable(f64),
  doubt: nullable(str),
} as const satisfies Schema;

/**
 * What `indexTo` adds to measures or totals.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | base_value | f64 | the value of the series in the base year |
 * | index | f64 | 100 × value / base value |
 */
export const indexed = {
  base_value: nullable(f64),
  index: nullable(f64),
} as const satisfies Schema;

/**
 * `totals`: sums of counts over the reports of a year, for bodies of one rank and kind.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | measure, component | str | as in `measures`; components are summed separately |
 * | rank, kind | str | of the bodies |
 * | panel | str | `all` or `balanced` |
 * | year | i32 | the year reported on |
 * | value | f64 | Σ value |
 * | reports, issuers | i32 | summands, and how many issuers they are of |
 * | coded | i32 | those of them that were coded outside the parser |
 * | panel_issuers | i32 | how many issuers the panel has over all its years |
 * | basis | str | the indicators that they are based on, as in `measures` |
 */
export const totals = {
  measure: str,
  component: nullable(str),
  rank: nullable(str),
  kind: nullable(str),
  panel: oneOf("all", "balanced"),
  year: i32,
  value: f64,
  reports: i32,
  issuers: i32,
  coded: i32,
  panel_issuers: i32,
  basis: str,
} as const satisfies Schema;

/**
 * `quantiles`: how measures spread within groups of reports. The columns that one groups by come
 * first.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | rank, kind, measure, component | str | as in `measures` |
 * | reports, issuers | i32 | how many have a value, and of how many issuers they are |
 * | openings | i32 | reports left out, since only their opening was read |
 * | doubted | i32 | reports left out, since `doubt` is set |
 * | low, high | f64 | the lowest value and the highest |
 * | q1, median, q3 | f64 | the quartiles; null below two issuers |
 */
export const quantiles = {
  rank: nullable(str),
  kind: nullable(str),
  measure: str,
  component: nullable(str),
  reports: i32,
  issuers: i32,
  openings: i32,
  doubted: i32,
  low: nullable(f64),
  q1: nullable(f64),
  median: nullable(f64),
  q3: nullable(f64),
  high: nullable(f64),
} as const satisfies Schema;

/**
 * The frame of `pool`: measures over groups of reports. The columns that one groups by come first.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | rank, kind, measure, component | str | as in `measures` |
 * | numerator, denominator | f64 | sums over the reports; a count has no denominator |
 * | pooled | f64 | their quotient, per what `measures.csv` says; null for a count |
 * | lower, upper | f64 | 95 % interval of `pooled`, by bootstrap over issuers; null below five of them |
 * | mean | f64 | of the reports' values, each report counting once |
 * | reports, issuers | i32 | how many have a value, and of how many issuers they are |
 * | doubted | i32 | reports left out, since `doubt` is set |
 */
export const pool = {
  rank: nullable(str),
  kind: nullable(str),
  measure: str,
  component: nullable(str),
  numerator: nullable(f64),
  denominator: nullable(f64),
  pooled: nullable(f64),
  lower: nullable(f64),
  upper: nullable(f64),
  mean: nullable(f64),
  reports: i32,
  issuers: i32,
  doubted: i32,
} as const satisfies Schema;
