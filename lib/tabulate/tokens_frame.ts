import { frameInPieces, type RecordOf, schemas } from "@/frame/mod.ts";
import type { Report, Segmenter, Sentence } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { isTerm } from "./_is_term.ts";

/** What tokens are made of. */
export type TokenSource = Pick<Report, "id" | "sentences" | "normalized">;

/**
 * The frame `tokens`: every token of the sentences that hold `term` as a token, with its place in
 * the sentence and in the source text. What concordances and collocates are made of; the sentences
 * without the term are not cut.
 */
export function tokensFrame(
  reports: Iterable<TokenSource>,
  { cut }: Pick<Segmenter, "cut">,
  term: string,
): DataFrame {
  return frameInPieces(
    schemas.tokens,
    Iterator.from(reports).flatMap((report) => tokensOf(report, cut, term)),
  );
}

type Token = RecordOf<typeof schemas.tokens>;

function* tokensOf(
  report: TokenSource,
  cut: Segmenter["cut"],
  term: string,
): Generator<Token> {
  for (const [index, sentence] of report.sentences.entries()) {
    if (!sentence.text.includes(term)) continue;
    const tokens = cut(sentence.text);
    if (tokens.includes(term)) yield* placed(report, sentence, index, tokens);
  }
}

function* placed(
  report: TokenSource,
  { section, text, offset }: Sentence,
  sentence: number,
  tokens: readonly string[],
): Generator<Token> {
  let start = 0;
  for (const { length } of tokens) {
    const end = start + length;
    const token = text.slice(start, end);
    const span = toSource(report.normalized, offset + start, offset + end);
    yield {
      report: report.id,
      section,
      sentence,
      start,
      term: token,
      is_term: isTerm(token),
      span_start: span.start,
      span_end: span.end,
      quote: report.normalized.source.slice(span.start, span.end),
    };
    start = end;
  }
}
