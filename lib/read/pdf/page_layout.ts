import { type Box, contains } from "./geometry.ts";
import { joinRulings } from "./join_rulings.ts";
import { leastConfidence } from "./least_confidence.ts";
import { boxOf, type Lattice, type LatticeCell, latticesOf } from "./lattices.ts";
import type { PageMarks } from "./painter.ts";
import { type GlyphRun, runsOf } from "./runs.ts";
import { type Line, textLines, textOfCell } from "./text_lines.ts";

/** A table of a page, or of several; `xs` bounds its grid columns. */
export interface PageTable extends Box {
  readonly xs: readonly number[];
  readonly rows: number;
  /** In reading order. */
  readonly cells: readonly PageCell[];
}

export interface PageCell extends LatticeCell {
  readonly text: string;
  /** The page on which it begins, 1-based. */
  readonly page: number;
  /** Of what was recognized in a picture. */
  readonly confidence?: number;
}

/** The parts of a page with their places. */
export interface PageLayout {
  /** 1-based. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly tables: readonly PageTable[];
  /** Lines outside the tables, from top to bottom, each in separate pieces. */
  readonly lines: readonly (readonly Line[])[];
}

/** A page of more rulings is a drawing: it is not searched for tables. */
const MOST_RULINGS = 2000;

/** How far outside a table, in points, the middle of text in it may lie: a page may cut a row. */
const SLACK = 3;

/** How far below its table, in heights of the font, text of a row may begin that a page cuts. */
const LINES = 2;

/** With fewer cells of text it is not a table, but a frame or a drawing. */
const FEWEST_CELLS = 2;

/** Cells of more characters, where they hold most of the text, are frames around prose. */
const LONGEST_CELL = 100;

/** Parts a page into tables by its rulings, and lines of text. */
export function layOut({ width, height, glyphs, rulings }: PageMarks, page: number): PageLayout {
  const runs = runsOf(glyphs);
  const joined = joinRulings(rulings);
  const lattices = joined.length > MOST_RULINGS ? [] : latticesOf(joined);
  const inside = Map.groupBy(runs, (run) => smallestAround(run, lattices));
  const cut = cutOff(inside.get(undefined) ?? [], lattices);
  const found = lattices.map((lattice) => {
    const own = [...inside.get(lattice) ?? [], ...lattice === cut?.lattice ? cut.runs : []];
    return { own, table: fill(lattice, own, page) };
  });
  const [frames, tables] = [false, true].map((isWanted) =>
    found.filter(({ table }) => isTable(table) === isWanted)
  );
  const around = (inside.get(undefined) ?? []).filter((run) => !cut?.runs.includes(run));
  const outside = [...around, ...frames!.flatMap(({ own }) => own)];
  return {
    page,
    width,
    height,
    tables: tables!.map(({ table }) => table),
    lines: textLines(outside),
  };
}

/**
 * The words below the last table of a page that belong to its last row, which the end of the page cut
 * through: all that is below is in columns that no ruling closes. A number is that of the page.
 */
function cutOff(runs: readonly GlyphRun[], lattices: readonly Lattice[]) {
  const [lattice] = lattices.toSorted((one, other) => boxOf(other).bottom - boxOf(one).bottom);
  if (lattice === undefined) return undefined;
  const { xs, isOpen } = lattice;
  const { bottom } = boxOf(lattice);
  const below = runs.filter((run) => middleOf(run)[1] > bottom);
  const isCut = ({ text, left, top, right, size }: GlyphRun) => {
    const column = placeAmong(xs, (left + right) / 2);
    return isOpen[column] && /^\D*\p{L}\D*$/u.test(text.normalize("NFKC")) &&
      top - bottom <= size * LINES &&
      left >= xs[column]! - SLACK &&
      right <= xs[column + 1]! + SLACK;
  };
  return below.every(isCut) ? { lattice, runs: below } : undefined;
}

/** Whether a grid is a table: not a frame around other things, nor one around prose. */
function isTable({ cells }: PageTable): boolean {
  const lengths = cells.map(({ text }) => text.length).filter((length) => length > 0);
  const prose = lengths.filter((length) => length > LONGEST_CELL);
  return lengths.length >= FEWEST_CELLS && sumOfLengths(prose) <= sumOfLengths(lengths) / 2;
}

function sumOfLengths(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The smallest grid around some text: a frame around a table gets only what the table leaves. */
function smallestAround(run: GlyphRun, lattices: readonly Lattice[]): Lattice | undefined {
  const [x, y] = middleOf(run);
  const around = lattices.filter((lattice) => contains(boxOf(lattice), x, y, SLACK));
  return around.toSorted((one, other) => areaOf(one) - areaOf(other))[0];
}

function areaOf(lattice: Lattice): number {
  const { left, top, right, bottom } = boxOf(lattice);
  return (right - left) * (bottom - top);
}

function middleOf({ left, top, right, bottom }: Box): readonly [number, number] {
  return [(left + right) / 2, (top + bottom) / 2];
}

/** Puts every run into the cell in which its middle lies. */
function fill({ xs, ys, cells }: Lattice, runs: readonly GlyphRun[], page: number): PageTable {
  const inCells = Map.groupBy(runs, (run) => {
    const [x, y] = middleOf(run);
    const column = placeAmong(xs, x);
    const row = placeAmong(ys, y);
    return cells.find((cell) => isWithin(cell, row, column));
  });
  const filled = cells.map((cell) => {
    const own = inCells.get(cell) ?? [];
    return { ...cell, ...leastConfidence(own), text: textOfCell(own), page };
  });
  return { ...boxOf({ xs, ys }), xs, ...withoutSpacers(xs.length - 1, ys.length - 1, filled) };
}

/**
 * Drops rows that are one empty cell from side to side: the space between a frame and its table.
 */
function withoutSpacers(columns: number, rows: number, cells: readonly PageCell[]) {
  const isSpacer = ({ text, rowSpan, columnSpan }: PageCell) =>
    text === "" && rowSpan === 1 && columnSpan === columns;
  const spacers = cells.filter(isSpacer).map(({ row }) => row);
  const left = cells.filter((cell) => !isSpacer(cell)).map((cell) => {
    return { ...cell, row: cell.row - spacers.filter((row) => row < cell.row).length };
  });
  return { rows: rows - spacers.length, cells: left };
}

/** Which of the ranges between bounds a place lies in, or is next to. */
function placeAmong(bounds: readonly number[], place: number): number {
  const index = bounds.findLastIndex((bound) => bound <= place);
  return Math.min(Math.max(index, 0), bounds.length - 2);
}

function isWithin(cell: LatticeCell, row: number, column: number): boolean {
  return row >= cell.row && row < cell.row + cell.rowSpan &&
    column >= cell.column && column < cell.column + cell.columnSpan;
}
