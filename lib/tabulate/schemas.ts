import pl from "nodejs-polars";

/**
 * The columns of the frames, in order, with their types. A cell is null where nothing is known.
 *
 * `reports`, one row a report:
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | id: file name without extension; for coded figures `<issuer>-<year>` |
 * | issuer, rank, kind, division_code, province | str | who reports |
 * | year | i32 | the year reported on |
 * | period_start, period_end | str | ISO dates of the stated period, both included |
 * | covers | str | `jurisdiction`, `body` or `unclear` |
 * | era | str | the forms found, joined by `+` |
 * | document_number, title | str | as printed |
 * | method | str | `parsed`, or `coded` where the figures were read outside the parser |
 * | coverage | str | `whole`, or `opening` where only the beginning of a page was read |
 * | canonical | bool | whether this is the report to use for its issuer and year |
 * | source_file, source_url, sha256, encoding | str | where it came from |
 * | characters | i32 | UTF-16 code units of the text |
 * | figure_count, finding_count | i32 | rows in the other frames |
 *
 * `figures`, one row a figure:
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report … year | | as in `reports` |
 * | code | str | id of the indicator |
 * | value | f64 | in the codebook's unit: money in 元, shares in per cent as printed |
 * | unit, state, qualifier, scope, applicant | str | |
 * | data_year | i32 | the year that the value speaks of |
 * | printed, where, section | str | as it stands in the report |
 * | rule | str | the rule that took it; for coded figures, how they were read |
 * | span_start, span_end | i32 | 0-based UTF-16 offsets into the source text, end excluded |
 * | page | i32 | 1-based |
 * | quote, context | str | literally |
 * | preferred | bool | whether this is the value to use for its code, scope and applicant |
 * | method, coverage, source_url | str | as in `reports`; `coverage` is the row's own |
 *
 * `findings`, one row a finding:
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | id, or the name of a file that no report could be made of |
 * | rule | str | dotted name of the check |
 * | severity | str | `error`, `warning` or `note` |
 * | verdict | str | `consistent`, `contradiction`, `damage`, `unsure` or `not_assessable` |
 * | codes | str | the indicators that it touches, joined by a vertical bar |
 * | expected, actual | str | what should stand there, and what does |
 * | span_start, span_end, page | i32 | the likeliest place, as in `figures` |
 * | quote | str | literally |
 * | places | str | the values that take part, the likeliest culprit first, as `outcomes.total@natural_person 5481–5484`, joined by ` | ` |
 * | proposal, confidence | str | what could be meant; `high`, `medium` or `low` |
 * | message_zh, message_en | str | |
 *
 * `checks`, one row an identity of the codebook that could concern the report:
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | id |
 * | identity, code, relation | str | as in `identities.csv` |
 * | scope, applicant, where | str | of the figures that were compared |
 * | verdict | str | `consistent`, `contradiction` or `not_assessable` |
 * | actual, expected | f64 | in the indicator's unit; `expected` is null where a part has no number |
 * | missing | str | those parts, joined by a vertical bar |
 *
 * `sentences`, one row a sentence of the prose of a parsed report; cells of tables, titles and lines
 * without a mark are no sentences:
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | as in `reports` |
 * | section | str | title of its section, as in `figures`; null before the first one |
 * | sentence | i32 | 0-based, counted within the report |
 * | span_start, span_end, page | i32 | as in `figures`: of `quote`, in the source text |
 * | text | str | the sentence in the normalized text, without the mark that ends it |
 * | quote | str | literally |
 * | hash | str | 16 hexadecimal digits, equal for sentences that are equal but for spaces |
 *
 * `terms`, one row a term of a section, made where words are asked for:
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, section | str | as in `sentences` |
 * | term | str | a token with a Chinese character or two letters, stop words included |
 * | count | i32 | how often, above 0 |
 *
 * `tokens`, one row a token of the sentences that hold a term: `report`, `section` (str), `sentence` (i32),
 * `start` (i32, its offset in the sentence's `text`), `term` (str), `is_term` (bool: no mark, no figure),
 * `span_start`, `span_end` (i32) and `quote` (str) in the source text.
 *
 * `segmenter`, one row: `segmenter`, `version` (str), `user_words` (i32), and where the first choice could
 * not be had `notice_zh`, `notice_en` (str).
 *
 * `panel` opens with the columns given here, one row a report; then each indicator that occurs has a
 * value (f64) and a state (str), as `applications_received` and `applications_received_state`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { schemas } from "@/tabulate/mod.ts";
 *
 * assertEquals(Object.keys(schemas.panel).slice(0, 2), ["report", "issuer"]);
 * ```
 */
export const schemas = {
  reports: {
    report: pl.String,
    issuer: pl.String,
    rank: pl.String,
    kind: pl.String,
    division_code: pl.String,
    province: pl.String,
    year: pl.Int32,
    period_start: pl.String,
    period_end: pl.String,
    covers: pl.String,
    era: pl.String,
    document_number: pl.String,
    title: pl.String,
    method: pl.String,
    coverage: pl.String,
    canonical: pl.Bool,
    source_file: pl.String,
    source_url: pl.String,
    sha256: pl.String,
    encoding: pl.String,
    characters: pl.Int32,
    figure_count: pl.Int32,
    finding_count: pl.Int32,
  },
  figures: {
    report: pl.String,
    issuer: pl.String,
    rank: pl.String,
    kind: pl.String,
    division_code: pl.String,
    province: pl.String,
    year: pl.Int32,
    code: pl.String,
    value: pl.Float64,
    unit: pl.String,
    state: pl.String,
    qualifier: pl.String,
    scope: pl.String,
    applicant: pl.String,
    data_year: pl.Int32,
    printed: pl.String,
    where: pl.String,
    section: pl.String,
    rule: pl.String,
    span_start: pl.Int32,
    span_end: pl.Int32,
    page: pl.Int32,
    quote: pl.String,
    context: pl.String,
    preferred: pl.Bool,
    method: pl.String,
    coverage: pl.String,
    source_url: pl.String,
  },
  findings: {
    report: pl.String,
    rule: pl.String,
    severity: pl.String,
    verdict: pl.String,
    codes: pl.String,
    expected: pl.String,
    actual: pl.String,
    span_start: pl.Int32,
    span_end: pl.Int32,
    page: pl.Int32,
    quote: pl.String,
    places: pl.String,
    proposal: pl.String,
    confidence: pl.String,
    message_zh: pl.String,
    message_en: pl.String,
  },
  checks: {
    report: pl.String,
    identity: pl.String,
    code: pl.String,
    scope: pl.String,
    applicant: pl.String,
    where: pl.String,
    verdict: pl.String,
    relation: pl.String,
    actual: pl.Float64,
    expected: pl.Float64,
    missing: pl.String,
  },
  sentences: {
    report: pl.String,
    section: pl.String,
    sentence: pl.Int32,
    span_start: pl.Int32,
    span_end: pl.Int32,
    page: pl.Int32,
    text: pl.String,
    quote: pl.String,
    hash: pl.String,
  },
  terms: {
    report: pl.String,
    section: pl.String,
    term: pl.String,
    count: pl.Int32,
  },
  tokens: {
    report: pl.String,
    section: pl.String,
    sentence: pl.Int32,
    start: pl.Int32,
    term: pl.String,
    is_term: pl.Bool,
    span_start: pl.Int32,
    span_end: pl.Int32,
    quote: pl.String,
  },
  segmenter: {
    segmenter: pl.String,
    version: pl.String,
    user_words: pl.Int32,
    notice_zh: pl.String,
    notice_en: pl.String,
  },
  panel: {
    report: pl.String,
    issuer: pl.String,
    rank: pl.String,
    kind: pl.String,
    province: pl.String,
    year: pl.Int32,
    method: pl.String,
    coverage: pl.String,
    canonical: pl.Bool,
  },
} as const;
