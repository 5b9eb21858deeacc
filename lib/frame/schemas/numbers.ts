import { LEDGER_VERDICTS, PASSED_REASONS } from "@/model/mod.ts";
import { f64, i32, nullable, oneOf, type Schema, str } from "../column.ts";
import { QUALIFIER } from "./values.ts";

/**
 * `numbers`: the ledger of numbers: one row a number with a measure word, or a stated zero, in the
 * prose of a parsed report. A number without a measure word has a row only where a figure was made
 * of it, or where it ends the clause of words for an indicator; dates, ordinals, document and
 * telephone numbers, and those of tables have none.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | as in `reports` |
 * | section | str | title of its section, as in `figures`; null before the first one |
 * | span_start, span_end, page | i32 | as in `figures`: of `quote`, in the source text |
 * | quote | str | the number with its measure word, or the statement of a zero, literally |
 * | value | f64 | as counted in `unit`; null where letters stand among its figures (2O件) |
 * | unit | str | the measure word in the codebook's form; null where words state a zero |
 * | qualifier | str | as in `figures` |
 * | verdict | str | `figure`, `passed` over, or `unread` |
 * | reason | str | why it was passed over |
 * | code | str | the indicators of its figures, joined by a vertical bar |
 * | candidates | str | up to three indicators that an unread number may count, or a figure's number besides `code` (均已办结), the likeliest first, joined by a vertical bar |
 * | context | str | the sentence around it, literally |
 */
export const numbers = {
  report: str,
  section: nullable(str),
  span_start: i32,
  span_end: i32,
  page: nullable(i32),
  quote: str,
  value: nullable(f64),
  unit: nullable(str),
  qualifier: QUALIFIER,
  verdict: oneOf(...LEDGER_VERDICTS),
  reason: nullable(oneOf(...PASSED_REASONS)),
  code: nullable(str),
  candidates: nullable(str),
  context: str,
} as const satisfies Schema;
