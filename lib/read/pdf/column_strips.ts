import { type Box, unite } from "./geometry.ts";
import type { Line } from "./text_lines.ts";

/** Lines that are read one after the other: of a whole page, or of one of its columns. */
export interface Strip extends Box {
  readonly lines: readonly (readonly Line[])[];
}

/** Columns have so many lines on both sides, of so many characters on average. */
const FEWEST_LINES = 5;
const FEWEST_CHARACTERS = 10;

/** Columns end where nothing is written for so many heights of a line. */
const PAUSE = 2;

/** A range of distances from the left edge at which nothing is written. */
interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Parts lines into strips where text runs in two columns: the left one is read first. */
export function columnStrips(lines: readonly (readonly Line[])[]): Strip[] {
  const strips: Strip[] = [];
  for (let first = 0; first < lines.length;) {
    const { gutter, end } = gutterFrom(lines, first);
    const run = lines.slice(first, end);
    if (gutter && isText(run, gutter)) {
      const left = run.map((line) => line.filter((piece) => piece.right <= gutter.left));
      const right = run.map((line) => line.filter((piece) => piece.left >= gutter.right));
      strips.push(stripOf(left), stripOf(right));
      first = end;
    } else {
      strips.push(stripOf([lines[first]!]));
      first++;
    }
  }
  return strips;
}

/** The gutter that the line at `first` opens, and the line before which it ends. */
function gutterFrom(lines: readonly (readonly Line[])[], first: number) {
  const [one, other, third] = lines[first]!;
  if (!one || !other || third) return { gutter: undefined, end: first + 1 };
  let gutter: Gutter = { left: one.right, right: other.left };
  let end = first + 1;
  while (end < lines.length && !isPause(lines[end - 1]!, lines[end]!)) {
    const narrower = lines[end]!.reduce(besides, gutter);
    if (narrower.right <= narrower.left) break;
    gutter = narrower;
    end++;
  }
  return { gutter, end };
}

function isPause(above: readonly Line[], below: readonly Line[]): boolean {
  const [one, other] = [above[0]!, below[0]!];
  return other.top - one.bottom > (one.bottom - one.top) * PAUSE;
}

/** What a piece of text leaves of a gutter. */
function besides({ left, right }: Gutter, piece: Line): Gutter {
  const isLeft = piece.left + piece.right < left + right;
  return isLeft
    ? { left: Math.max(left, piece.right), right }
    : { left, right: Math.min(right, piece.left) };
}

function isText(run: readonly (readonly Line[])[], gutter: Gutter): boolean {
  const sides = [
    run.flat().filter((piece) => piece.right <= gutter.left),
    run.flat().filter((piece) => piece.left >= gutter.right),
  ];
  return sides.every((side) => {
    const characters = side.reduce((sum, { text }) => sum + text.length, 0);
    return side.length >= FEWEST_LINES && characters >= side.length * FEWEST_CHARACTERS;
  });
}

function stripOf(lines: readonly (readonly Line[])[]): Strip {
  const written = lines.filter(({ length }) => length > 0);
  const pieces = written.flat();
  return { ...pieces.reduce<Box>(unite, pieces[0]!), lines: written };
}
