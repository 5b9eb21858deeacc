import { rewrite, type Rewritten } from "./rewrite.ts";

/** Lines shorter than this (in half widths) are titles, cells or list items. */
const SHORTEST = 40;
/** A line of more characters is a paragraph: the text was not broken at a margin. */
const LONGEST = 160;
/** How far, in half widths, the end of a full line may stand from the margin: a mark may hang or be pushed over. */
const RAGGED = 4;
/** So many full lines, and this share of all long ones, make a text that was broken at a margin. */
const FEWEST = 8;
const SHARE = 0.5;

/** Marks behind which a sentence or title is over, and beginnings of which none goes on. */
const ENDED = /[。！!？?；;：:|]\s*$/;
const BEGINS =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、是]|[(（][一二三四五六七八九十\d]+[)）]|\d+[.．、]|[|#*\-])/;
/^(?:[一二三四五六七八九十]{1,3}[、是]|\([一二三四五六七八九十\d]+\)|\d+[.、|]|[|#*\-])/;

/**
 * Joins the lines of a text that was broken at a margin, as text of a PDF is: a line that reaches the
 * margin and ends no sentence goes on with the next. Other texts are returned as they are.
 *
 * @param text As read: the spaces that belong to the width of a line still stand.
 */
export function unwrap(text: string): Rewritten {
  const margin = marginOf(text);
  return rewrite(text, margin === undefined ? /(?!)/g : /\n/g, (_, offset) => {
    const line = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
    const end = text.indexOf("\n", offset + 1);
    const next = text.slice(offset + 1, end < 0 ? text.length : end);
    // A number is not broken: the line before it ends early.
    const first = next.match(/^[!-~]+/)?.[0].length ?? 0;
    const isFull = widthOf(line) + first >= margin! - RAGGED;
    return isFull && next.trim() !== "" && !ENDED.test(line) && !BEGINS.test(next) ? "" : "\n";
  });
}

/** The width that most long lines reach, if the text was broken at one: then no line is much longer. */
function marginOf(text: string): number | undefined {
  const lines = text.split("\n");
  if (lines.length < FEWEST || lines.some(({ length }) => length > LONGEST)) return undefined;
  const widths = lines.map(widthOf).filter((width) => width >= SHORTEST);
  if (widths.length < FEWEST) return undefined;
  const margin = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.9)]!;
  const full = widths.filter((width) => Math.abs(width - margin) <= RAGGED).length;
  return full >= FEWEST && full >= widths.length * SHARE ? margin : undefined;
}

/** Width in half widths: a Chinese character takes two. */
function widthOf(line: string): number {
  return line.length + (line.match(/[\u2e80-\uffff“”‘’—…]/g)?.length ?? 0) -
    (line.match(/\s+$/)?.[0].length ?? 0);
}
