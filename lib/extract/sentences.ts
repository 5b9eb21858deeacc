/** A stretch of normalized text between sentence marks or line ends. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Ends a sentence; a semicolon parts statements within one. */
const END = /[。!?\n]/g;

/** A sentence without a mark is cut here, so that no pattern meets an endless text. */
const LONGEST = 1000;

/** The sentences of a text that hold one of the given offsets, which must be in order. */
export function sentencesAt(text: string, offsets: readonly number[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  let end = -1;
  for (const offset of offsets) {
    if (offset < end) continue;
    start = Math.max(lastEnd(text, offset, Math.max(end, offset - LONGEST)), end, 0);
    end = nextEnd(text, offset);
    sentences.push({ start, end, text: text.slice(start, end) });
  }
  return sentences;
}

/** Offset behind the last mark before `offset`, looking back to `limit`. */
function lastEnd(text: string, offset: number, limit: number): number {
  for (let index = offset - 1; index >= limit; index--) {
    const character = text[index];
    if (character === "。" || character === "\n" || character === "!" || character === "?") {
      return index + 1;
    }
  }
  return limit;
}

function nextEnd(text: string, offset: number): number {
  END.lastIndex = offset;
  const end = END.exec(text)?.index ?? text.length;
  return Math.min(end, offset + LONGEST);
}
