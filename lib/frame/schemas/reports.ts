import { bool, i32, nullable, type Schema, str } from "../column.ts";
import { EXTENT, METHOD } from "./values.ts";

/**
 * `reports`: one row a report.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | id: file name, with its subfolder, without extension; for coded figures `<issuer>-<year>` |
 * | issuer, rank, kind, division_code, province | str | the issuer |
 * | year | i32 | the year reported on |
 * | period_start, period_end | str | ISO dates of the stated period, both included |
 * | covers | str | `jurisdiction`, `body` or `unclear` |
 * | era | str | the forms found, joined by `+` |
 * | document_number, title | str | as printed |
 * | method | str | `parsed`; `ocr` where text of it was recognized in pictures; `coded` where the figures were read outside the parser |
 * | coverage | str | `whole`, or `opening` where only a part was read: the beginning of a page, a page around a report that is elsewhere, a file with damaged parts or pages that were not read |
 * | canonical | bool | whether this is the report to use for its issuer and year |
 * | source_file, sha256, encoding | str | the file |
 * | source_url, retrieved | str | the address it was saved from, and the ISO date, as the file states them |
 * | characters | i32 | UTF-16 code units of the text |
 * | figure_count, finding_count | i32 | rows in the other frames |
 */
export const reports = {
  report: str,
  issuer: nullable(str),
  rank: nullable(str),
  kind: nullable(str),
  division_code: nullable(str),
  province: nullable(str),
  year: nullable(i32),
  period_start: nullable(str),
  period_end: nullable(str),
  covers: nullable(str),
  era: nullable(str),
  document_number: nullable(str),
  title: nullable(str),
  method: METHOD,
  coverage: EXTENT,
  canonical: bool,
  source_file: nullable(str),
  source_url: nullable(str),
  retrieved: nullable(str),
  sha256: nullable(str),
  encoding: nullable(str),
  characters: nullable(i32),
  figure_count: i32,
  finding_count: i32,
} as const satisfies Schema;
