import { f64, i32, nullable, oneOf, type Schema, str } from "../column.ts";

/**
 * `copies`, the frame of `reuse`: one row a sentence that counts.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | id, as in `reports` |
 * | sentence | i32 | number of the sentence, as in `sentences` |
 * | characters | i32 | without spaces |
 * | earlier_manner | str | how an earlier report of the same issuer has it; null: not found |
 * | earlier_similarity | f64 | 1 but for near copies |
 * | earlier_report, earlier_sentence | str, i32 | its place there: the latest of exact copies |
 * | earlier_passage | i32 | exact copies: number of the passage, in the report, that it is part of |
 * | peer_manner, peer_similarity, peer_report, peer_sentence, peer_passage | | as `earlier_manner` … `earlier_passage`, of a report of another issuer about the same year |
 */
export const copies = {
  report: str,
  sentence: i32,
  characters: i32,
  earlier_manner: nullable(str),
  earlier_similarity: nullable(f64),
  earlier_report: nullable(str),
  earlier_sentence: nullable(i32),
  earlier_passage: nullable(i32),
  peer_manner: nullable(str),
  peer_similarity: nullable(f64),
  peer_report: nullable(str),
  peer_sentence: nullable(i32),
  peer_passage: nullable(i32),
} as const satisfies Schema;

/**
 * `novelty`: one row a report that has sentences that count.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, issuer, rank, kind | str | as in `reports` |
 * | year | i32 | the year reported on |
 * | earlier_reports | i32 | reports of the same issuer about earlier years that it was compared with |
 * | peer_reports | i32 | reports of other issuers about the same year |
 * | sentences, characters | i32 | that count (see `reuse`); characters without spaces |
 * | sentences_new | i32 | found in none of those reports |
 * | earlier_exact | i32 | characters in sentences that an earlier report has word for word |
 * | earlier_changed | i32 | characters in sentences that it has with other numbers or a few other words |
 * | peer_only | i32 | characters in sentences that only the peers' reports have, in any manner |
 * | characters_new | i32 | the rest |
 * | new_share | f64 | characters_new / characters; null where there was nothing to compare with |
 */
export const novelty = {
  report: str,
  issuer: nullable(str),
  rank: nullable(str),
  kind: nullable(str),
  year: nullable(i32),
  earlier_reports: i32,
  peer_reports: i32,
  sentences: i32,
  characters: i32,
  sentences_new: i32,
  earlier_exact: i32,
  earlier_changed: i32,
  peer_only: i32,
  characters_new: i32,
  new_share: nullable(f64),
} as const satisfies Schema;

/**
 * `passages`: one row a passage and relation.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report | str | id, as in `reports` |
 * | relation | str | `earlier`: the same issuer's report about an earlier year; `peer`: another issuer's about the same year |
 * | passage | i32 | its number in the report, by relation |
 * | sentences, characters | i32 | that count (see `reuse`); characters without spaces |
 * | span_start, span_end, page | i32 | from the first sentence to the end of the last, in the source text |
 * | quote | str | the sentences literally, a line each |
 * | other_report | str | id of the report that has the passage, too |
 * | other_span_start … other_quote | | the same of the other place |
 */
export const passages = {
  report: str,
  relation: oneOf("earlier", "peer"),
  passage: i32,
  sentences: i32,
  characters: i32,
  span_start: i32,
  span_end: i32,
  page: nullable(i32),
  quote: str,
  other_report: str,
  other_span_start: i32,
  other_span_end: i32,
  other_page: nullable(i32),
  other_quote: str,
} as const satisfies Schema;
