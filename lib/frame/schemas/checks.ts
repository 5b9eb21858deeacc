import { f64, nullable, type Schema, str } from "../column.ts";

/**
 * `checks`: one row an identity of the codebook that could concern the report.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | id |
 * | identity, code, relation | str | as in `identities.csv` |
 * | scope, applicant, where | str | of the figures that were compared |
 * | verdict | str | `consistent`, `contradiction` or `not_assessable` |
 * | actual, expected | f64 | in the indicator's unit; `expected` is null where a part has no number |
 * | missing | str | those parts, joined by a vertical bar |
 */
export const checks = {
  report: str,
  identity: str,
  code: str,
  scope: str,
  applicant: str,
  where: nullable(str),
  verdict: str,
  relation: str,
  actual: nullable(f64),
  expected: nullable(f64),
  missing: nullable(str),
} as const satisfies Schema;
