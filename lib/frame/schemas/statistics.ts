import { bool, f64, i32, nullable, type Schema, str } from "../column.ts";

/**
 * The frame of `summaryStatistics`: one row a column.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | variable | str | name of the column |
 * | n, n_missing | i32 | cells with a number, and without one |
 * | mean, sd | f64 | arithmetic mean; standard deviation with n − 1, null below two |
 * | min, q1, median, q3, max | f64 | quartiles by linear interpolation (type 7) |
 */
export const summaryStatistics = {
  variable: str,
  n: i32,
  n_missing: i32,
  mean: nullable(f64),
  sd: nullable(f64),
  min: nullable(f64),
  q1: nullable(f64),
  median: nullable(f64),
  q3: nullable(f64),
  max: nullable(f64),
} as const satisfies Schema;

/**
 * The frame of `correlations`: one row a pair of columns.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | variable, other | str | names of the columns, the later one first |
 * | n | i32 | rows in which both have a number |
 * | r | f64 | null below three of them, and where one column has one value only |
 */
export const correlations = {
  variable: str,
  other: str,
  n: i32,
  r: nullable(f64),
} as const satisfies Schema;

/**
 * What `growth` adds to `measures`.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | previous | f64 | the value of the year before; null where there is none |
 * | difference | f64 | value − previous |
 * | growth_percent | f64 | 100 × (value / previous − 1); null over a previous value of 0 |
 * | log_difference | f64 | ln value − ln previous; null where one of them is 0 |
 * | break | str | the breaks between the two that touch the figures, joined by a vertical bar |
 * | grade | str | the worst grade of the concordance across them: `yes`, `roughly`, `no`; null without a break |
 */
export const growth = {
  previous: nullable(f64),
  difference: nullable(f64),
  growth_percent: nullable(f64),
  log_difference: nullable(f64),
  break: nullable(str),
  grade: nullable(str),
} as const satisfies Schema;

/**
 * What `withGrades` adds to `measures`.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | grade | str | how the value compares with the same measure of the last year: the worst grade of the concordance across the breaks between; `yes` without a break; null without a year |
 * | break | str | the breaks across which it is not `yes`, joined by a vertical bar |
 */
export const graded = { grade: nullable(str), break: nullable(str) } as const satisfies Schema;

/**
 * What `perCapita` adds to `measures`.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | division_code | str | as in `reports` |
 * | base | f64 | the number of the researcher's table for the division and year |
 * | rate | f64 | per × value / base |
 */
export const rates = { division_code: str, base: f64, rate: f64 } as const satisfies Schema;

/**
 * Reports of `perCapita` for which the table has no number.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, issuer, division_code | str | as in `reports` |
 * | year | i32 | the year reported on |
 */
export const unmatched = {
  report: str,
  issuer: nullable(str),
  division_code: nullable(str),
  year: nullable(i32),
} as const satisfies Schema;

/**
 * The frame of `timeliness`: one row a report.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, issuer, rank, kind | str | as in `reports` |
 * | year | i32 | the year reported on |
 * | published | str | ISO date, as given |
 * | deadline | str | ISO date by which it was to be published; null where the Regulations name none, or year, kind or level is not known |
 * | days | i32 | days after the deadline; below 0 before it |
 * | on_time | bool | whether it was published by the deadline |
 */
export const timeliness = {
  report: str,
  issuer: nullable(str),
  rank: nullable(str),
  kind: nullable(str),
  year: nullable(i32),
  published: nullable(str),
  deadline: nullable(str),
  days: nullable(i32),
  on_time: nullable(bool),
} as const satisfies Schema;

/**
 * The frame of `completeness`: one row a report and form.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, issuer | str | as in `reports` |
 * | year | i32 | the year reported on |
 * | form | str | id in `eras.csv` |
 * | cells | i32 | cells of the form |
 * | stated | i32 | those in which the report has a number |
 * | blank | i32 | those that it has, without a number: empty, a slash, not to be filled in, not readable |
 * | absent | i32 | those that were not found in it |
 * | share | f64 | stated / cells |
 */
export const completeness = {
  report: str,
  issuer: nullable(str),
  year: nullable(i32),
  form: str,
  cells: i32,
  stated: i32,
  blank: i32,
  absent: i32,
  share: f64,
} as const satisfies Schema;
