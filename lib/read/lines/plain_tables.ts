import { alignedTables } from "./aligned_tables.ts";
import { flushRight } from "./barred_tables.ts";
import { cellsOfLines } from "./cells_of_lines.ts";
import { type Row, rowOf } from "./row.ts";
import {
  isPartOfSentence,
  isPassed,
  isSentence,
  isValue,
  type Line,
  type LineTable,
  textOf,
  type Word,
} from "./word.ts";

/** Fewer values are no table: on lines with their labels, and on lines of their own. */
const FEWEST = { rows: 4, lists: 3 };
/** The title of a chapter. */
const CHAPTER = /^[一二三四五六七八九十]+、\P{N}+$/u;
/** A header has so many lines, or several words on one. */
const HEADER = 3;
/** Values are so many lines below their label, their unit of so many characters between them. */
const REACH = 4;
const UNIT = 2;
/** The header of a table has no more lines. */
const ABOVE = 12;

/**
 * The tables of lines without bars: rows of words and values, each on a line, in columns or with one
 * blank between cells; or one cell a line. Sentences and titles of chapters part them.
 */
export function plainTables<Own extends Word>(lines: readonly Line<Own>[]): LineTable<Own>[] {
  return regionsOf(lines).flatMap((region) => {
    const alone = region.filter(({ words }) => isValue(words)).length;
    const labelled = region.filter(({ label, values }) => label.length * values.length > 0).length;
    const values = region.reduce((sum, row) => sum + row.values.length, 0);
    if (alone > labelled) return values < FEWEST.lists ? [] : cellsOfLines(region);
    return values < FEWEST.rows ? [] : rowTables(withoutBlanks(region));
  });
}

/** Lines that follow each other without a sentence, bars or the title of a chapter between them. */
function regionsOf<Own extends Word>(lines: readonly Line<Own>[]): Row<Own>[][] {
  const regions: Row<Own>[][] = [];
  let open: Row<Own>[] = [];
  let hasRows = false;
  const close = () => {
    if (hasRows) regions.push(open);
    open = [];
    hasRows = false;
  };
  const rows = lines.map((line, index) => rowOf(line.words, index));
  const headers = linesOfHeaders(rows);
  rows.forEach((row, index) => {
    if (lines[index]!.cells === undefined && isPassed(row.words)) return;
    const isInside = hasRows && open.at(-1)!.words.length > 1;
    const isText = lines[index]!.cells !== undefined ||
      isProse(row, hasValues(rows, index), isInside);
    if (isText) close();
    else if (row.values.length === 0 && CHAPTER.test(textOf(row.words)) && headers[index]!) close();
    else {
      open.push(row);
      hasRows ||= row.values.length > 0;
    }
  });
  close();
  return regions;
}

/**
 * Words with numbers among them are no label, except where two rows of a table are on one line, and
 * those with a comma are one only where values follow.
 */
function isProse({ label }: Row, hasValues: boolean, isInside: boolean): boolean {
  if (label.slice(1).some((word) => isValue([word]))) return !isInside || isPartOfSentence(label);
  const isLabel = hasValues && !/\p{L}\d|\d\p{L}/u.test(textOf(label));
  return isLabel ? isSentence(label) : isPartOfSentence(label);
}

/** Whether values follow the words of a line: on it, or on the next one, or below their unit. */
function hasValues(rows: readonly Row[], index: number): boolean {
  const behind = rows.slice(index + 1, index + 1 + REACH).filter(({ words }) => words.length > 0);
  const below = behind.find(({ words }) => textOf(words).length > UNIT || isValue(words));
  return rows[index]!.values.length > 0 || below !== undefined && isValue(below.words);
}

/** For each line whether a header follows it: several lines of words, or a line of several words. */
function linesOfHeaders(rows: readonly Row[]): boolean[] {
  let [count, most] = [0, 0];
  return rows.toReversed().map(({ words, values }) => {
    const isHeader = count >= HEADER || most > 1;
    if (values.length > 0) [count, most] = [0, 0];
    else if (words.length > 0) [count, most] = [count + 1, Math.max(most, words.length)];
    return isHeader;
  }).toReversed();
}

function withoutBlanks<Own extends Word>(region: readonly Row<Own>[]): Row<Own>[] {
  return region.filter(({ words }) => words.length > 0);
}

/** From the header above the first row with values to the last one, and what looks like a row behind it. */
function rowTables<Own extends Word>(region: readonly Row<Own>[]): LineTable<Own>[] {
  const isData = ({ values }: Row) => values.length > 0;
  const top = region.findIndex(isData);
  let first = Math.max(0, top - ABOVE);
  while (first < top && region[first]!.words.length === 1) first++;
  let last = region.findLastIndex(isData);
  while (region[last + 1] !== undefined && region[last + 1]!.words.length > 1) last++;
  const rows = region.slice(first, last + 1);
  if (rows.length < 2) return [];
  return alignedTables(rows) ?? [{
    first: rows[0]!.index,
    last: rows.at(-1)!.index,
    cells: flushRight(rows.map(({ words }) => words.map((word) => [word]))),
  }];
}
