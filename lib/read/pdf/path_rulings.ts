import { apply, type Box, boxAround, intersect, type Matrix } from "./geometry.ts";

/** A straight line across or down a page; a thin box is one too. */
export interface Ruling {
  readonly direction: "across" | "down";
  /** The height of a line across, the distance from the left edge of a line down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

type PathPoint = readonly [number, number];

/** A part of a path, drawn without lifting the pen. */
interface Subpath {
  readonly points: readonly PathPoint[];
  readonly isClosed: boolean;
  readonly isStraight: boolean;
}

/** How PDF.js writes a path: a code, then as many coordinates as it needs. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const COORDINATES: readonly number[] = [2, 2, 6, 4, 0];

/** A box or a stroke that is thicker, in points, is an area, not a ruling. */
const THICKEST = 2;

/** The share of its box that a path must cover to be taken for the box. */
const SOLID = 0.95;

/** Rulings of a path that is filled: its boxes that are thin enough. */
export function filledRulings(path: ArrayLike<number>, matrix: Matrix, clip: Box): Ruling[] {
  return subpathsOf(path, matrix)
    .filter(({ isStraight }) => isStraight)
    .flatMap(({ points }) => rulingOf(intersect(boxAround(points), clip)));
}

/** Rulings of a path that is stroked: its lines that run across or down. */
export function strokedRulings(
  path: ArrayLike<number>,
  matrix: Matrix,
  clip: Box,
  lineWidth: number,
): Ruling[] {
  if (lineWidth * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) > THICKEST) {
    return [];
  }
  return subpathsOf(path, matrix).flatMap(({ points, isClosed }) => {
    const ends = isClosed ? [...points.slice(1), points[0]!] : points.slice(1);
    return ends.flatMap((end, index) =>
      rulingOf(intersect(boxAround([points[index]!, end]), clip))
    );
  });
}

/**
 * A path as a box where it is one, its corners perhaps rounded: none of several pieces or slanted.
 */
export function solidBox(path: ArrayLike<number>, matrix: Matrix): Box | undefined {
  const [subpath, ...others] = subpathsOf(path, matrix);
  if (subpath === undefined || others.length > 0) return undefined;
  const box = boxAround(subpath.points);
  const area = (box.right - box.left) * (box.bottom - box.top);
  return areaOf(subpath.points) >= area * SOLID ? box : undefined;
}

/** The smallest box around a path. */
export function pathBox(path: ArrayLike<number>, matrix: Matrix): Box {
  return boxAround(subpathsOf(path, matrix).flatMap(({ points }) => points));
}

/** A thin box as a ruling: none where it is thick, a dot, or outside what is shown. */
function rulingOf({ left, top, right, bottom }: Box): Ruling[] {
  const [width, height] = [right - left, bottom - top];
  if (width < 0 || height < 0 || Math.min(width, height) > THICKEST) return [];
  if (width > height) {
    return [{ direction: "across", at: (top + bottom) / 2, from: left, to: right }];
  }
  return [{ direction: "down", at: (left + right) / 2, from: top, to: bottom }];
}

/** The area of a polygon. */
function areaOf(points: readonly PathPoint[]): number {
  const crossed = points.map(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length]!;
    return x * nextY - nextX * y;
  });
  return Math.abs(crossed.reduce((sum, part) => sum + part, 0)) / 2;
}

function subpathsOf(path: ArrayLike<number>, matrix: Matrix): Subpath[] {
  const subpaths: { points: PathPoint[]; isClosed: boolean; isStraight: boolean }[] = [];
  for (let index = 0; index < path.length;) {
    const code = path[index]!;
    const count = COORDINATES[code] ?? 0;
    const end = apply(matrix, path[index + count - 1]!, path[index + count]!);
    const last = subpaths.at(-1);
    if (code === MOVE) subpaths.push({ points: [end], isClosed: false, isStraight: true });
    else if (last && code === CLOSE) last.isClosed = true;
    else if (last) {
      last.points.push(end);
      if (code !== LINE) last.isStraight = false;
    }
    index += 1 + count;
  }
  return subpaths;
}
