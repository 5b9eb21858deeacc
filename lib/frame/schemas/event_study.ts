import { f64, i32, nullable, oneOf, type Schema, str } from "../column.ts";

/**
 * `eventStudy`: a measure before and after an event, relative to the year before it, for bodies of
 * one rank and kind.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | measure, component | str | as in `measures`; null where the numerator is a sum |
 * | rank, kind | str | of the bodies |
 * | panel | str | `all`: the issuers with a value in that year and in the year before the event; `balanced`: those with one in every year |
 * | event | str | id of the break, or the date |
 * | relative | i32 | 0 is the year of the event, -1 the year of reference |
 * | year | i32 | the calendar year |
 * | issuers | i32 | how many are compared, with one report each |
 * | coded | i32 | those of them whose report was coded outside the parser |
 * | unmatched | i32 | issuers left out since they have no value in the year of reference |
 * | incomparable | i32 | issuers left out since the concordance grades a break between the two years "no" for what they state |
 * | doubted | i32 | reports left out since their figures contradict each other |
 * | value | f64 | the mean of the year over that of the same issuers in the year of reference, for counts; the difference of the two means for all else; null for fewer than two issuers |
 * | lower, upper | f64 | its 95 % interval by bootstrap over issuers; null for fewer than five |
 * | basis | str | the indicators that the values are based on, as in `measures` |
 */
export const eventStudy = {
  measure: str,
  component: nullable(str),
  rank: str,
  kind: str,
  panel: oneOf("all", "balanced"),
  event: str,
  relative: i32,
  year: i32,
  issuers: i32,
  coded: i32,
  unmatched: i32,
  incomparable: i32,
  doubted: i32,
  value: nullable(f64),
  lower: nullable(f64),
  upper: nullable(f64),
  basis: str,
} as const satisfies Schema;
