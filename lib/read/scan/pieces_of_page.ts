import type { Box } from "../pdf/geometry.ts";
import { boxOf, type Lattice, latticesOf } from "../pdf/lattices.ts";
import type { Ruling } from "../pdf/path_rulings.ts";
import type { Ink } from "./ink.ts";
import { linesOfSpecks, usualHeight } from "./lines_of_specks.ts";
import { specksOf } from "./specks.ts";

/** The lines of text on a page, each as far as a cell or a gap lets it go; in pixels. */
export interface PagePieces {
  readonly pieces: readonly Box[];
  /** The usual height of a character. */
  readonly height: number;
}

/** Rulings are erased with so much beside them, in points. */
const BESIDE = 0.7;

/** A speck that is so many times as high as a character is a picture, a seal or the edge of a scan. */
const HIGHEST = 4;

/**
 * Finds the lines of text on a page: each cell by itself, and what is around the tables. `rulings` are
 * in points, of which each has `perPoint` pixels.
 */
export function piecesOfPage(ink: Ink, rulings: readonly Ruling[], perPoint: number): PagePieces {
  const specks = specksOf(withoutRulings(ink, rulings, perPoint));
  const height = usualHeight(specks, perPoint);
  const written = specks.filter(({ top, bottom }) => bottom - top <= height * HIGHEST);
  const cells = cellsOf(latticesOf(rulings), perPoint);
  const inCells = Map.groupBy(written, (speck) => cells.find((cell) => hasMiddleOf(cell, speck)));
  const pieces = [...inCells].flatMap(([cell, own]) => {
    const lines = linesOfSpecks(own, perPoint, height);
    return cell === undefined ? lines.flat() : lines.map(united);
  });
  return { pieces, height };
}

function united(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function withoutRulings(
  { width, height, places }: Ink,
  rulings: readonly Ruling[],
  perPoint: number,
) {
  const rest = places.slice();
  for (const { direction, at, from, to } of rulings) {
    const half = (THICK / 2 + BESIDE) * perPoint;
    const middle = at * perPoint;
    for (let line = Math.max(0, Math.round(middle - half)); line < middle + half; line++) {
      for (let along = Math.floor(from * perPoint); along < to * perPoint; along++) {
        const place = direction === "across" ? line * width + along : along * width + line;
        if (place < rest.length) rest[place] = 0;
      }
    }
  }
  return { width, height, places: rest };
}

/** The usual thickness of a ruling, in points. */
const THICK = 1;

/** The cells of grids in pixels, the smallest first: one may lie in another. */
function cellsOf(lattices: readonly Lattice[], perPoint: number): Box[] {
  const boxes = lattices.flatMap(({ xs, ys, cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan }) => {
      return boxOf({
        xs: [xs[column]!, xs[column + columnSpan]!],
        ys: [ys[row]!, ys[row + rowSpan]!],
      });
    })
  );
  return boxes.map(({ left, top, right, bottom }) => {
    return {
      left: left * perPoint,
      top: top * perPoint,
      right: right * perPoint,
      bottom: bottom * perPoint,
    };
  }).toSorted((one, other) => areaOf(one) - areaOf(other));
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

function hasMiddleOf(cell: Box, { left, top, right, bottom }: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x >= cell.left && x <= cell.right && y >= cell.top && y <= cell.bottom;
}
