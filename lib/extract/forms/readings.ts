import type { Token } from "./tokens.ts";
import {
  addsUp,
  type Cell,
  cellOf,
  fitsColumn,
  groupsOf,
  type Reading,
  type Shape,
} from "./cells.ts";
import { LONGEST, splits } from "./splits.ts";

/** So many cells of a row may be missing. */
const MOST_LOST = 2;

/** Whether the cells of a row are separate: as many as columns. */
export function isApart(tokens: readonly Token[], { columns }: Shape): boolean {
  return tokens.length === columns.length;
}

/**
 * The ways in which values can be cells: one where there are as many separate cells as columns,
 * else the places of the cells that are missing, where the others add up, and the splits of their
 * digits into numbers without leading zeros whose sums hold. Empty where there is none, or where
 * there are too many to try.
 */
export function readingsOf(tokens: readonly Token[], shape: Shape): readonly Reading[] {
  if (tokens.length === shape.columns.length) {
    const cells = tokens.map((token) => cellOf(token));
    if (tokens.some(({ text }) => /^[+-]?0\d/.test(text))) return [];
    return cells.every((cell, index) => fitsColumn(cell, index, shape)) ? [cells] : [];
  }
  // Without sums, only that all cells run together excludes a lost cell.
  const isOne = tokens.every(({ start }, index) => index === 0 || start === tokens[index - 1]!.end);
  const digits = tokens.reduce((sum, { text }) => sum + text.length, 0);
  const canRun = tokens.length < shape.columns.length && digits <= LONGEST * shape.columns.length &&
    (isOne || shape.sums.length > 0);
  return [...withLost(tokens, shape), ...canRun ? splits(tokens, shape) : []];
}

/**
 * The rows that separate cells can be of which a copy left out one or two, so that each total that is
 * not lost is the sum of its parts.
 */
function withLost(tokens: readonly Token[], shape: Shape): readonly Reading[] {
  const { columns, sums } = shape;
  const lost = columns.length - tokens.length;
  const areApart = tokens.every(({ text, start }, index) => {
    const before = tokens[index - 1];
    const isMark = text === "/" || before?.text === "/";
    return !/^0\d/.test(text) && (before === undefined || isMark || start > before.end);
  });
  if (!areApart || lost < 1 || lost > MOST_LOST || sums.length === 0) return [];
  const cells = tokens.map(cellOf);
  const isSound = (group: Reading) => addsUp(group) || group.at(-1)!.state === "lost";
  return placesOf(lost, columns.length)
    .map((places) => withPlaces(cells, places, columns.length))
    .filter((reading) => groupsOf(reading, sums).every(isSound))
    .filter((reading) => reading.every((cell, index) => fitsColumn(cell, index, shape)));
}

function withPlaces(cells: readonly Cell[], lost: readonly number[], columns: number): Reading {
  const left = cells.values();
  let end = cells[0]!.start;
  return Array.from({ length: columns }, (_, column): Cell => {
    if (lost.includes(column)) return { value: null, state: "lost", unit: "", start: end, end };
    const cell = left.next().value!;
    end = cell.end;
    return cell;
  });
}

/** The ways to choose so many of some columns. */
function placesOf(count: number, columns: number): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: columns }, (_, last) => last)
    .flatMap((last) => placesOf(count - 1, last).map((places) => [...places, last]));
}
