import { i32, nullable, oneOf, type Schema, str } from "../column.ts";
import { EXTENT, METHOD } from "./values.ts";

/**
 * The frame of `availabilityMatrix`: a row for each year from an issuer's first report, or file, to its last.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | issuer | str | as in `reports` |
 * | rank, kind, province | str | of the issuer's first report that states it |
 * | year | i32 | the year reported on, or that a report is missing of |
 * | state | str | a {@linkcode Availability}: `present`, `reissued`, `partial`, `refused` or `missing` |
 * | report | str | id of the report to use; null where refused or missing |
 * | method, coverage | str | as in `reports`; null where refused or missing |
 * | versions | i32 | reports that differ: byte for byte the same files are one, figures coded from a page do not count beside a file |
 * | figure_count | i32 | figures of the report to use; null where refused or missing |
 */
export const availabilityMatrix = {
  issuer: str,
  rank: nullable(str),
  kind: nullable(str),
  province: nullable(str),
  year: i32,
  state: oneOf("present", "reissued", "partial", "refused", "missing"),
  report: nullable(str),
  method: nullable(METHOD),
  coverage: nullable(EXTENT),
  versions: i32,
  figure_count: nullable(i32),
} as const satisfies Schema;
