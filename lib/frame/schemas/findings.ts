import { i32, nullable, type Schema, str } from "../column.ts";
import { SEVERITY } from "./values.ts";

/**
 * `findings`: one row a finding.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | id, or the name of a file that no report could be made of |
 * | rule | str | dotted name of the check |
 * | severity | str | `error`, `warning` or `note` |
 * | verdict | str | `consistent`, `contradiction`, `damage`, `unsure` or `not_assessable` |
 * | codes | str | the indicators that it concerns, joined by a vertical bar |
 * | expected, actual | str | what should be there, and what is |
 * | span_start, span_end, page | i32 | the likeliest place, as in `figures` |
 * | quote | str | literally |
 * | places | str | the values that take part, the likeliest culprit first, as `outcomes.total@natural_person 5481–5484`, joined by ` | ` |
 * | proposal, confidence | str | what could be meant; `high`, `medium` or `low` |
 * | message_zh, message_en | str | the finding in words |
 */
export const findings = {
  report: str,
  rule: str,
  severity: SEVERITY,
  verdict: nullable(str),
  codes: nullable(str),
  expected: nullable(str),
  actual: nullable(str),
  span_start: nullable(i32),
  span_end: nullable(i32),
  page: nullable(i32),
  quote: nullable(str),
  places: nullable(str),
  proposal: nullable(str),
  confidence: nullable(str),
  message_zh: str,
  message_en: str,
} as const satisfies Schema;
