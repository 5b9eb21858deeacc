import { i32, nullable, type Schema, str } from "../column.ts";
import { METHOD } from "./values.ts";

/**
 * The frame of `auditSummary`: one row a report.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, issuer | str | as in `reports` |
 * | year | i32 | the year reported on |
 * | method | str | `parsed` or `coded` |
 * | consistent, contradictions, not_assessable | i32 | identities of the codebook, by verdict |
 * | errors, warnings, notes | i32 | findings, by severity |
 * | verdict | str | the gravest of its errors and warnings: `contradiction`, `damage`, `unsure`; else `consistent` where an identity holds, else `not_assessable` |
 */
export const auditSummary = {
  report: str,
  issuer: nullable(str),
  year: nullable(i32),
  method: METHOD,
  consistent: i32,
  contradictions: i32,
  not_assessable: i32,
  errors: i32,
  warnings: i32,
  notes: i32,
  verdict: str,
} as const satisfies Schema;
