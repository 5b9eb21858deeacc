import type { Line, Word } from "./word.ts";

/** A word with its place in the text. */
export interface TextWord extends Word {
  readonly start: number;
  readonly end: number;
}

/** A line with its place in the text. */
export interface TextLine extends Line<TextWord> {
  readonly start: number;
  readonly end: number;
}

const LINE = /(?<line>[^\r\n]*)(?:\r\n?|\n|$)/g;
const BAR = /[|｜│\t]/g;
/** What is not Latin is two wide, or by some programs one, too. */
const WIDE = /[\u0300-\u{10ffff}]/u;
const TAB = 8;

/** The lines of a plain text, the empty ones among them. */
export function textLinesOf(text: string): TextLine[] {
  return Array.from(text.matchAll(LINE), ({ groups, index }) => lineOf(groups!.line!, index));
}

function lineOf(line: string, offset: number): TextLine {
  const places = placesOf(line);
  const wordsIn = (start: number, end: number): TextWord[] =>
    Array.from(line.slice(start, end).matchAll(/[^\s|｜│]+/g), ({ 0: text, index }) => {
      const [from, to] = [start + index, start + index + text.length];
      const own = places.map((place) => [place[from]!, place[to]!] as const);
      return { text, start: offset + from, end: offset + to, places: own };
    });
  const words = wordsIn(0, line.length);
  const cells = cellsOf(line).map(([start, end]) => wordsIn(start, end));
  const own = { start: offset, end: offset + line.length, words };
  return words.length > 0 && cells.length > 0 ? { ...own, cells } : own;
}

/** For each unit of a line and its end, how far it is from the left: Han characters two wide, and one. */
function placesOf(line: string): number[][] {
  return [2, 1].map((wide) => {
    const places: number[] = [];
    let place = 0;
    for (const character of line) {
      for (let unit = 0; unit < character.length; unit++) places.push(place);
      place += character === "\t" ? TAB - place % TAB : WIDE.test(character) ? wide : 1;
    }
    return [...places, place];
  });
}

/** The ranges between bars or tabs; none where there are no bars. Bars at both ends close the row. */
function cellsOf(line: string): (readonly [number, number])[] {
  const first = line.search(/\S/);
  const bars = Array.from(line.matchAll(BAR), ({ index }) => index).filter((bar) => bar >= first);
  if (first < 0 || bars.length === 0) return [];
  const ends = [...bars, line.length];
  const cells = ends.map((end, place) => [(ends[place - 1] ?? first - 1) + 1, end] as const);
  const isClosed = bars[0] === first && line.slice(bars.at(-1)! + 1).trim() === "";
  return isClosed ? cells.slice(1, -1) : bars[0] === first ? cells.slice(1) : cells;
}
