import { bool, i32, nullable, oneOf, type Schema, str } from "../column.ts";

/**
 * What differs between two runs (`deno task diff`): one row a row of a frame and column of it that
 * differs.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | number | i32 | of the change, from 1; null for a result that no change of its report explains |
 * | follows | bool | false for the change itself, true for what follows from it, and for results |
 * | frame | str | that the row is in |
 * | change | str | `added`, `removed` or `changed` |
 * | report, issuer, year | | as in that frame; a report that was renamed has its new id |
 * | code | str | what the row is about: the indicator of a figure, the rule of a finding, the measure, the file |
 * | detail | str | scope and applicant of a figure, indicators of a finding, component of a measure, joined by ` \| ` |
 * | column | str | what differs; of a row that one run has, the column that shows it |
 * | before, after | str | its cells; null where there is none |
 * | quote_before, quote_after | str | the words of a figure or finding, literally |
 */
export const changes = {
  number: nullable(i32),
  follows: bool,
  frame: str,
  change: oneOf("added", "removed", "changed"),
  report: nullable(str),
  issuer: nullable(str),
  year: nullable(i32),
  code: nullable(str),
  detail: nullable(str),
  column: nullable(str),
  before: nullable(str),
  after: nullable(str),
  quote_before: nullable(str),
  quote_after: nullable(str),
} as const satisfies Schema;
