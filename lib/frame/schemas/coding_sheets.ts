import { f64, i32, nullable, type Schema, str } from "../column.ts";

/** A figure on a sheet, without what anybody gave. */
const cell = {
  item: i32,
  report: str,
  indicator: str,
  label: nullable(str),
  scope: str,
  applicant: str,
  unit: str,
  quote: str,
} as const;

/**
 * A blind sheet for a coder: one row an item.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | item | i32 | from 1 |
 * | report, scope, applicant, unit | str | as in `figures` |
 * | indicator, label | str | its id and its Chinese label |
 * | quote | str | the sentence or row around the figure |
 * | value | str | empty, to be filled in |
 */
export const codingSheet = {
  ...cell,
  value: nullable(str),
} as const satisfies Schema;

/**
 * The key of a coding sheet: what the parser gave, in the same rows.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | item | i32 | as in the sheet |
 * | report, code, scope, applicant | str | as in `figures` |
 * | value | f64 | what the parser gave; null where it gave no number |
 */
export const codingKey = {
  item: i32,
  report: str,
  code: str,
  scope: str,
  applicant: str,
  value: nullable(f64),
} as const satisfies Schema;

/**
 * A sheet of numbers of which no figure was made: one row an item.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | item | i32 | from 1 |
 * | report, sentence, number | str | the report, and the number in its sentence, as printed |
 * | indicator | str | empty, to be filled in: the indicator that it states, by id or label, or `-` for none |
 * | value | str | empty, to be filled in where there is an indicator: its value in the codebook's unit |
 */
export const recallSheet = {
  item: i32,
  report: str,
  sentence: str,
  number: str,
  indicator: nullable(str),
  value: nullable(str),
} as const satisfies Schema;

/**
 * The key of such a sheet: what became of each number.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | item, report, number | | as in the sheet |
 * | verdict | str | `passed` over, or `unread` |
 */
export const recallKey = {
  item: i32,
  report: str,
  number: str,
  verdict: str,
} as const satisfies Schema;

/**
 * What readers disagree on, for whoever decides: one row a cell.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | item … quote | | as in the coding sheet |
 * | parsed, first, second | str | what the parser and the coders gave; `-` for no number, empty where not coded |
 * | decision, reason | str | empty, to be filled in: a number or `-`, and why |
 */
export const adjudicationSheet = {
  ...cell,
  parsed: str,
  first: nullable(str),
  second: nullable(str),
  decision: nullable(str),
  reason: nullable(str),
} as const satisfies Schema;
