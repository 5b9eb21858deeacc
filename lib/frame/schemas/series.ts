import { f64, i32, nullable, type Schema, str } from "../column.ts";
import { EXTENT, METHOD, QUALIFIER, SCOPE } from "./values.ts";

/**
 * The frame of `series`: one row a report, and one for each refused file whose issuer and year are
 * known.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report … year | | as in `reports`; of a refused file its path |
 * | code, scope, applicant | str | what was asked for |
 * | value | f64 | as in `figures`; null where the state is not one with a number |
 * | state | str | as in `figures`; `absent` where the report was read and no figure found in it, `refused` of a file that cannot be read |
 * | unit | str | the codebook's |
 * | qualifier, method, coverage, quote | str | as in `figures` |
 */
export const series = {
  report: str,
  issuer: nullable(str),
  rank: nullable(str),
  kind: nullable(str),
  division_code: nullable(str),
  province: nullable(str),
  year: nullable(i32),
  code: str,
  scope: SCOPE,
  applicant: str,
  value: nullable(f64),
  state: str,
  unit: str,
  qualifier: nullable(QUALIFIER),
  method: nullable(METHOD),
  coverage: nullable(EXTENT),
  quote: nullable(str),
} as const satisfies Schema;
