import type { Report, Segmenter, Sentence } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { frameOf } from "./_frame_of.ts";
import { isTerm } from "./_is_term.ts";
import { schemas } from "./schemas.ts";

/** What tokens are made of. */
export type TokenSource = Pick<Report, "id" | "sentences" | "normalized">;

/**
 * The frame `tokens`: every token of the sentences that hold `term` as a token, with its place in the
 * sentence and in the source text. What concordances and collocates are made of; the sentences without the
 * term are not cut.
 */
export function tokensFrame(
  reports: readonly TokenSource[],
  { cut }: Pick<Segmenter, "cut">,
  term: string,
): DataFrame {
  const rows = reports.flatMap((report) => [...tokensOf(report, cut, term)]);
  return frameOf(schemas.tokens, rows, {
    report: ({ report }) => report.id,
    section: ({ section }) => section,
    sentence: ({ sentence }) => sentence,
    start: ({ start }) => start,
    term: ({ token }) => token,
    is_term: ({ token }) => isTerm(token),
    span_start: ({ span }) => span.start,
    span_end: ({ span }) => span.end,
    quote: ({ report, span }) => report.normalized.source.slice(span.start, span.end),
  });
}

interface Token {
  readonly report: TokenSource;
  readonly section: string | null;
  /** Index of the sentence in its report. */
  readonly sentence: number;
  /** Offset in the text of the sentence. */
  readonly start: number;
  readonly token: string;
  /** In the source text. */
  readonly span: ReturnType<typeof toSource>;
}

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
    const span = toSource(report.normalized, offset + start, offset + end);
    yield { report, section, sentence, start, token: text.slice(start, end), span };
    start = end;
  }
}
