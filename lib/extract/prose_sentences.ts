import { hash } from "node:crypto";
import type { Normalized, Sentence, Span } from "@/model/mod.ts";
import { type SentenceRange, sentencesOf, toSource } from "@/text/mod.ts";

/** A line without one of these is a title, a date, an address or a cell. */
const MARK = /[,;。!?]/;
/** A numbered line that states no number and ends no sentence: the title of a section. */
const TITLE =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])[^\d;]{1,40}$/;
/** Bars part the cells of a table that was written as text. */
const BAR = "|";
/**
 * 64 of the 256 bits: two different sentences of a million meet with a chance of 1 in 30 million.
 */
const HASH_LENGTH = 16;

/** What else is known about a text. */
export interface Grounds {
  /** Title of the section that an offset of the source lies in. */
  readonly sectionAt: (offset: number) => string | null;
  /** The tables and forms of the source. */
  readonly tables: readonly Span[];
}

/** The sentences of a report's prose, in its order. */
export function proseSentences(
  normalized: Normalized,
  { sectionAt, tables }: Grounds,
): Sentence[] {
  const { text: whole, source } = normalized;
  return [...sentencesOf(whole)].filter((stretch) => isSentence(stretch, whole))
    .map(({ start, end, text }) => ({
      text,
      offset: start,
      span: toSource(normalized, start, end),
    }))
    .filter(({ span }) => !tables.some(({ start, end }) => start <= span.start && span.start < end))
    .map(({ text, offset, span }) => ({
      section: sectionAt(span.start),
      span,
      text,
      offset,
      quote: source.slice(span.start, span.end),
      hash: hashOf(text),
    }));
}

function isSentence({ text, end }: SentenceRange, whole: string): boolean {
  const mark = whole[end] ?? "\n";
  if (text.includes(BAR) || (mark === "\n" && TITLE.test(text))) return false;
  return MARK.test(text + mark);
}

function hashOf(text: string): string {
  const bare = text.replaceAll(" ", "");
  return hash("sha256", bare, "hex").slice(0, HASH_LENGTH);
}
