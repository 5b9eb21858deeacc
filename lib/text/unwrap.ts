import { rewrite, type Rewritten, unchanged } from "./rewrite.ts";

/** Lines shorter than this (in half widths) are titles, cells or list items. */
const SHORTEST = 40;
/** A line of more characters is a paragraph: the text was not broken at a margin. */
const LONGEST = 160;
/**
 * How far, in half widths, the end of a full line may be from the margin: a mark may hang or move
 * to the next line.
 */
const RAGGED = 4;
/** A text with so many full lines, and this share of all long ones, was broken at a margin. */
const FEWEST = 8;
const SHARE = 0.5;

/** Marks after which a sentence or title is over, and beginnings that continue no other line. */
const ENDED = /[。！!？?；;：:|]\s*$/;
const BEGINS =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、是]|[(（][一二三四五六七八九十\d]+[)）]|\d+[.．、]|[|#*\-])/;
/** A line of this share of the margin that holds a comma is part of a sentence. */
const NEARLY = 0.85;
const WITHIN = /[，,、]/;

/** A measure word that opens a line belongs to the number before it. */
const MEASURE = /^\s*[万亿]?(?:件|条|人次|次|元|万元|份|期|篇|场)/;

/** Rows of tables have this between their cells: they have no margin, and none continues. */
const BETWEEN_CELLS = "|";

/** How many lines before and after give the margin at a line: prose and tables each have one. */
const NEIGHBOURS = 3;

/**
 * Joins the lines of a text that was broken at a margin, as the text of a PDF is: a line that
 * reaches the margin and ends no sentence continues in the next. Other texts are returned as they
 * are.
 *
 * @param text As read, with the spaces that belong to the width of a line.
 */
export function unwrap(text: string): Rewritten {
  const lines = text.split("\n");
  if (!isHardWrapped(lines)) return unchanged(text);
  const widths = lines.map((line) => line.includes(BETWEEN_CELLS) ? 0 : widthOf(line));
  let line = 0;
  return rewrite(text, /\n/g, () => goesOn(lines, widths, line++) ? "" : "\n");
}

/**
 * Whether a text was broken at a margin: then many lines are equally long, and none is much longer.
 */
function isHardWrapped(all: readonly string[]): boolean {
  const lines = all.filter((line) => !line.includes(BETWEEN_CELLS));
  if (lines.length < FEWEST || lines.some(({ length }) => length > LONGEST)) return false;
  const widths = lines.map(widthOf).filter((width) => width >= SHORTEST);
  if (widths.length < FEWEST) return false;
  const margin = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.9)]!;
  const full = widths.filter((width) => Math.abs(width - margin) <= RAGGED).length;
  return full >= FEWEST && full >= widths.length * SHARE;
}

/** Whether a line continues in the next one. */
function goesOn(lines: readonly string[], widths: readonly number[], index: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1]!;
  if (next.trim() === "" || ENDED.test(line) || BEGINS.test(next)) return false;
  if (line.includes(BETWEEN_CELLS) || next.includes(BETWEEN_CELLS)) return false;
  if (/\d\s*$/.test(line) && MEASURE.test(next)) return true;
  const around = widths.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1);
  const margin = Math.max(...around, SHORTEST);
  // A number is not broken: the line before it ends early.
  const first = next.match(/^[!-~]+/)?.[0].length ?? 0;
  const width = widths[index]! + first;
  return width >= margin - RAGGED || (width >= margin * NEARLY && WITHIN.test(line));
}

/** Width in half widths: a Chinese character takes two, one of two code units no more. */
function widthOf(line: string): number {
  const trimmed = line.trimEnd();
  return trimmed.length + (trimmed.match(/[\u2e80-\ud7ff\ue000-\uffff“”‘’—…]/g)?.length ?? 0);
}
