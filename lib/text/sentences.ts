/** A stretch of normalized text between sentence marks or line ends. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Ends a sentence; a semicolon parts statements within one. */
const END = /[。!?\n]/;

/**
 * A sentence without a mark is cut here, behind its last comma or semicolon, so that nothing has to
 * search an endless text.
 */
const LONGEST = 1000;

/** The sentence around an offset, without the mark that ends it. */
export function sentenceAt(text: string, offset: number): SentenceRange {
  const start = startBefore(text, offset);
  const end = endBehind(text, offset);
  return { start, end, text: text.slice(start, end) };
}

/**
 * The sentences of a normalized text in its order, without the marks that end them. What closes a
 * quotation or a bracket after such a mark belongs to no sentence.
 *
 * @example
 * ```ts
 * import { sentencesOf } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const sentences = [...sentencesOf("一、概述\n全市(含县。)公开38条。收到申请2件")];
 * assertEquals(sentences.map(({ text }) => text), ["一、概述", "全市(含县", "公开38条", "收到申请2件"]);
 * ```
 */
export function* sentencesOf(text: string): Generator<SentenceRange> {
  for (let offset = 0; offset < text.length;) {
    const start = offset + (OPENING.exec(text.slice(offset, offset + LONGEST))?.[0].length ?? 0);
    const end = endBehind(text, start);
    if (end > start) yield { start, end, text: text.slice(start, end) };
    offset = Math.max(end, offset + 1);
  }
}

/** What a sentence does not begin with: marks and what closes after them, line ends and spaces. */
const OPENING = /^[。!?\n\s”’)》」』】]+/;

function endBehind(text: string, offset: number): number {
  const ahead = text.slice(offset, offset + LONGEST);
  const length = ahead.search(END);
  if (length >= 0) return offset + length;
  const mark = Math.max(ahead.lastIndexOf(","), ahead.lastIndexOf(";"));
  return offset + (ahead.length < LONGEST || mark < 0 ? ahead.length : mark + 1);
}

/** Offset after the last mark before `offset`. */
function startBefore(text: string, offset: number): number {
  const limit = Math.max(0, offset - LONGEST);
  for (let index = offset - 1; index >= limit; index--) {
    if (isMark(text.charCodeAt(index))) return index + 1;
  }
  return limit;
}

/** 。, line feed, ! and ?, by their codes: this loop runs over most of a text. */
function isMark(code: number): boolean {
  return code === 0x3002 || code === 0x0a || code === 0x21 || code === 0x3f;
}
