import { bool, i32, nullable, type Schema, str } from "../column.ts";
import { EXTENT, METHOD } from "./values.ts";

/**
 * `panel`: one row a report. After these columns each indicator that occurs has a value (f64) and a
 * state (str), as `applications_received` and `applications_received_state`.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report … canonical | | as in `reports` |
 */
export const panel = {
  report: str,
  issuer: nullable(str),
  rank: nullable(str),
  kind: nullable(str),
  province: nullable(str),
  year: nullable(i32),
  method: METHOD,
  coverage: EXTENT,
  canonical: bool,
} as const satisfies Schema;
