import { bool, f64, i32, nullable, type Schema, str } from "../column.ts";
import { EXTENT, METHOD, QUALIFIER, SCOPE, WHERE } from "./values.ts";

/**
 * `figures`: one row a figure.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report … year | | as in `reports` |
 * | code | str | id of the indicator |
 * | value | f64 | in the codebook's unit: money in 元, shares in per cent as printed |
 * | unit | str | the unit of `value`, that of the codebook, as `件` |
 * | state | str | what is in the place of the value: `stated`, `zero` also for a denial, `blank`, `slash`, `not_asked`, `unreadable`; `derived`, a sum of a table's cells; `corrected` by a table of corrections |
 * | qualifier | str | how exact it claims to be: `exact`, `at_least`, `about` or `below` |
 * | scope | str | whose count it is among those that the report covers: `all`, a level of government, `departments` or `localities` |
 * | applicant | str | whose requests it counts: `total`, or a kind of applicants |
 * | data_year | i32 | the year that the value belongs to |
 * | printed, where, section | str | as in the report |
 * | rule | str | what took it: in prose the indicator (`.part` behind it for a part of the number before), or `zero` for a denial; else the table, form or annex, `label` for a row of another table, `table.derived` or `correct`; for coded figures, how they were read |
 * | span_start, span_end | i32 | 0-based UTF-16 offsets into the source text, end excluded |
 * | page | i32 | 1-based |
 * | quote, context | str | literally |
 * | preferred | bool | whether this is the value to use for its code, scope and applicant |
 * | method, coverage, source_url | str | as in `reports`; `method` and `coverage` are the row's own |
 * | confidence | f64 | from 0 to 1, of what was recognized in a picture (`ocr`): of its least certain character |
 */
export const figures = {
  report: str,
  issuer: nullable(str),
  rank: nullable(str),
  kind: nullable(str),
  division_code: nullable(str),
  province: nullable(str),
  year: nullable(i32),
  code: str,
  value: nullable(f64),
  unit: str,
  state: str,
  qualifier: QUALIFIER,
  scope: SCOPE,
  applicant: str,
  data_year: nullable(i32),
  printed: nullable(str),
  where: nullable(WHERE),
  section: nullable(str),
  rule: str,
  span_start: nullable(i32),
  span_end: nullable(i32),
  page: nullable(i32),
  quote: nullable(str),
  context: nullable(str),
  preferred: bool,
  method: METHOD,
  coverage: EXTENT,
  source_url: nullable(str),
  confidence: nullable(f64),
} as const satisfies Schema;
