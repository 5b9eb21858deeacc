import { type Box, unite } from "../pdf/geometry.ts";

/** A speck that is smaller in both ways, in points, is dust, unless it lies in a line as a dot does. */
const SMALLEST = 2.5;
/** The least that is ever a dot, in points. */
const DOT = 0.6;

/** A speck that is higher, in points, is a picture. */
const HIGHEST = 60;

/** A gap that is wider, in heights of the line, parts two pieces. */
const APART = 1.5;

/** A line of less than this share of the usual height, close to another, is a stroke of it (二, 三). */
const FLAT = 0.6;
const TALLEST = 1.25;

/**
 * Joins specks to the lines of text that they are written in, from top to bottom; each is a list of
 * pieces from left to right.
 *
 * @param usual The usual height of a line in pixels.
 */
export function linesOfSpecks(specks: readonly Box[], perPoint: number, usual: number): Box[][] {
  const isAtLeast = (least: number) => ({ left, top, right, bottom }: Box) =>
    Math.max(right - left, bottom - top) >= least * perPoint;
  const solid = specks.filter(isAtLeast(SMALLEST));
  const dots = specks.filter((box) => !isAtLeast(SMALLEST)(box) && isAtLeast(DOT)(box));
  return withStrokes(levelsOf(solid), usual).map((level) => {
    const { top, bottom, left, right } = level.reduce(unite);
    const height = bottom - top;
    const own = dots.filter((dot) =>
      dot.top >= top - 1 && dot.bottom <= bottom + height * 0.15 &&
      dot.right > left - height / 2 && dot.left < right + height / 2
    );
    return piecesOf([...level, ...own], height);
  });
}

/** Groups boxes that lie beside each other: no empty row of pixels parts them. */
function levelsOf(boxes: readonly Box[]): Box[][] {
  const levels: Box[][] = [];
  let foot = -Infinity;
  for (const box of boxes.toSorted((one, other) => one.top - other.top)) {
    if (box.top >= foot) levels.push([]);
    levels.at(-1)!.push(box);
    foot = Math.max(foot, box.bottom);
  }
  return levels;
}

/** Joins levels that are parts of one line, as the strokes of 二 are where it stands alone. */
function withStrokes(levels: readonly Box[][], usual: number): Box[][] {
  const joined: Box[][] = [];
  for (const level of levels) {
    const last = joined.at(-1);
    const [one, other] = [last?.reduce(unite), level.reduce(unite)];
    const isPart = one !== undefined && other.bottom - one.top <= usual * TALLEST &&
      Math.min(one.bottom - one.top, other.bottom - other.top) < usual * FLAT;
    if (isPart) last!.push(...level);
    else joined.push([...level]);
  }
  return joined;
}

function piecesOf(level: readonly Box[], height: number): Box[] {
  const pieces: Box[] = [];
  for (const box of level.toSorted((one, other) => one.left - other.left)) {
    const last = pieces.at(-1);
    if (last && box.left - last.right <= height * APART) {
      pieces[pieces.length - 1] = unite(last, box);
    } else pieces.push(box);
  }
  return pieces;
}

/** The usual height of characters: four of five specks are no higher. */
export function usualHeight(specks: readonly Box[], perPoint: number): number {
  const heights = specks.map(({ top, bottom }) => bottom - top)
    .filter((height) => height >= SMALLEST * perPoint && height <= HIGHEST * perPoint)
    .toSorted((one, other) => one - other);
  return heights[Math.floor(heights.length * 0.8)] ?? 10 * perPoint;
}
