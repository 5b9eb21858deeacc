import { clusters } from "./clusters.ts";
import type { Box } from "./geometry.ts";
import type { Ruling } from "./path_rulings.ts";

/** The rulings of one table as a grid; rows lie between neighbours of `ys`, columns of `xs`. */
export interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly LatticeCell[];
  /** Of each column, whether no ruling closes it below, as where the end of a page cuts a row. */
  readonly isOpen: readonly boolean[];
}

/** A cell that rulings enclose, as a range of grid rows and columns. */
export interface LatticeCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** How far, in points, a ruling may end beside the one that it meets. */
const TOUCH = 3;

/** The share of a cell's side that a ruling must cover to close it. */
const CLOSED = 0.6;

/**
 * Finds the tables among rulings that are joined: those that meet make one grid. One of a single
 * column is a frame; one of a single row may be the rest of a table on another page.
 */
export function latticesOf(rulings: readonly Ruling[]): Lattice[] {
  return groupsThatMeet(rulings)
    .map(latticeOf)
    .filter(({ xs, ys }) => xs.length > 2 && ys.length > 1);
}

/** The outline of a grid. */
export function boxOf({ xs, ys }: Pick<Lattice, "xs" | "ys">): Box {
  return { left: xs[0]!, top: ys[0]!, right: xs.at(-1)!, bottom: ys.at(-1)! };
}

function groupsThatMeet(rulings: readonly Ruling[]): Ruling[][] {
  const waiting = new Set(rulings);
  const groups: Ruling[][] = [];
  for (const first of rulings) {
    if (!waiting.delete(first)) continue;
    const group = [first];
    // The group grows while it is walked through.
    for (const ruling of group) {
      for (const other of waiting) {
        if (!meet(ruling, other)) continue;
        waiting.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return withEdges(groups);
}

/**
 * With the rulings down that meet no other, where one of a table is as long: the side of a cell that
 * the whole page is a part of.
 */
function withEdges(groups: readonly Ruling[][]): Ruling[][] {
  const isEdge = (group: readonly Ruling[]) => group.length === 1 && group[0]!.direction === "down";
  const tables = groups.filter((group) => !isEdge(group));
  for (const [edge] of groups.filter(isEdge)) {
    tables.find((table) => table.some((one) => isAsLong(one, edge!)))?.push(edge!);
  }
  return tables;
}

function isAsLong(one: Ruling, other: Ruling): boolean {
  return one.direction === other.direction && Math.abs(one.from - other.from) <= TOUCH &&
    Math.abs(one.to - other.to) <= TOUCH;
}

function meet(one: Ruling, other: Ruling): boolean {
  return one.direction !== other.direction && reaches(one, other.at) && reaches(other, one.at);
}

function reaches({ from, to }: Ruling, place: number): boolean {
  return place >= from - TOUCH && place <= to + TOUCH;
}

function latticeOf(rulings: readonly Ruling[]): Lattice {
  const across = rulings.filter(({ direction }) => direction === "across");
  const down = rulings.filter(({ direction }) => direction === "down");
  const xs = boundsOf(down, across);
  const ys = boundsOf(across, down);
  const sides = closedSides(xs, ys, across, down);
  const isOpen = xs.slice(1).map((_, column) => !sides.below(ys.length - 2, column));
  return { xs, ys, cells: latticeCells(sides), isOpen };
}

/**
 * The bounds of rows (or columns): where the rulings lie, and where those of the other direction
 * begin and end. A table that continues on the next page is open there, as a table without side
 * rules is at its sides.
 */
function boundsOf(rulings: readonly Ruling[], crossing: readonly Ruling[]): number[] {
  const bounds = clusters(rulings.map(({ at }) => at), (at) => at, TOUCH).map(meanOf);
  const first = Math.min(...crossing.map(({ from }) => from));
  const last = Math.max(...crossing.map(({ to }) => to));
  if (first < (bounds[0] ?? Infinity) - TOUCH) bounds.unshift(first);
  if (last > (bounds.at(-1) ?? -Infinity) + TOUCH) bounds.push(last);
  return bounds;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Which sides of the places of a grid are closed by rulings. */
interface Sides {
  readonly rows: number;
  readonly columns: number;
  readonly right: (row: number, column: number) => boolean;
  readonly below: (row: number, column: number) => boolean;
}

function closedSides(
  xs: readonly number[],
  ys: readonly number[],
  across: readonly Ruling[],
  down: readonly Ruling[],
): Sides {
  const downAt = xs.map((x) => down.filter(({ at }) => Math.abs(at - x) <= TOUCH));
  const acrossAt = ys.map((y) => across.filter(({ at }) => Math.abs(at - y) <= TOUCH));
  const right = (row: number, column: number) =>
    downAt[column + 1]!.some((ruling) => covers(ruling, ys[row]!, ys[row + 1]!));
  const below = (row: number, column: number) =>
    acrossAt[row + 1]!.some((ruling) => covers(ruling, xs[column]!, xs[column + 1]!));
  return { rows: ys.length - 1, columns: xs.length - 1, right, below };
}

/** Whether a ruling covers enough of the way between two others. */
function covers(ruling: Ruling, from: number, to: number): boolean {
  return Math.min(ruling.to, to) - Math.max(ruling.from, from) >= (to - from) * CLOSED;
}

/** Joins the places of a grid that no ruling parts: first to the right, then down. */
function latticeCells(sides: Sides): LatticeCell[] {
  const { rows, columns } = sides;
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells: LatticeCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row]![column]) continue;
      const cell = cellAt(sides, row, column, taken);
      cells.push(cell);
      for (let y = row; y < row + cell.rowSpan; y++) {
        taken[y]!.fill(true, column, column + cell.columnSpan);
      }
    }
  }
  return cells;
}

function cellAt(
  { rows, columns, right, below }: Sides,
  row: number,
  column: number,
  taken: readonly (readonly boolean[])[],
): LatticeCell {
  let last = column;
  while (last + 1 < columns && !taken[row]![last + 1] && !right(row, last)) last++;
  const inside = Array.from({ length: last - column + 1 }, (_, index) => column + index);
  const goesOn = (above: number) =>
    inside.every((place) => !below(above, place) && (place === last || !right(above + 1, place)));
  let bottom = row;
  while (bottom + 1 < rows && goesOn(bottom)) bottom++;
  return { row, column, rowSpan: bottom - row + 1, columnSpan: last - column + 1 };
}
