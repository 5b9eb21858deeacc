/** A stretch of normalized text between sentence marks or line ends. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Ends a sentence; a semicolon parts statements within one. */
const END = /[。!?\n]/;

/** A sentence without a mark is cut here, so that no pattern meets an endless text. */
const LONGEST = 1000;

/** The sentence around an offset. */
export function sentenceAt(text: string, offset: number): Sentence {
  const start = startBefore(text, offset);
  const length = text.slice(offset, offset + LONGEST).search(END);
  const end = length < 0 ? Math.min(offset + LONGEST, text.length) : offset + length;
  return { start, end, text: text.slice(start, end) };
}

/** Offset behind the last mark before `offset`. */
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
