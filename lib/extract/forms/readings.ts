import type { Token } from "./runs.ts";

/** One cell of a row as it can be read. */
export interface Cell {
  /** `null` for a blank or a mark. */
  readonly value: number | null;
  /** `lost`: a copy printed nothing in its place, a blank or a zero. */
  readonly state: "value" | "blank" | "slash" | "lost";
  readonly unit: string;
  /** In the normalized text. */
  readonly start: number;
  readonly end: number;
}

/** The cells of a row, in the order of its columns. */
export type Reading = readonly Cell[];

/** What the columns of a row are. */
export interface Shape {
  /** For each column, what its numbers are: whole ones, whole ones with a sign, or money. */
  readonly columns: readonly ("count" | "change" | "money")[];
  /**
   * Lengths of the groups of columns of which the last is the sum of the others; empty where
   * nothing adds up.
   */
  readonly sums: readonly number[];
}

/**
 * How many steps the search in one row may take (some 20 ms, half a second for a whole table), and
 * so the most readings that it finds. Rows of open reports take less than a tenth.
 */
const STEPS = 20_000;
/** So many cells of a row may be missing. */
const MOST_LOST = 2;
/** A cell is no longer, sign and decimals included. */
const LONGEST = 18;
const POWERS = Array.from({ length: 2 * LONGEST }, (_, digits) => 10 ** digits);

const NUMBER = /^(?<sign>[+-]?)(?<digits>\d+)(?<decimals>\.\d+)?$/;

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
 * The rows that separate cells can be of which a copy left out one or two, so that their total, if it
 * is not lost, is the sum of the others.
 */
function withLost(tokens: readonly Token[], shape: Shape): readonly Reading[] {
  const { columns, sums } = shape;
  const lost = columns.length - tokens.length;
  const areApart = tokens.every(({ text, start }, index) => {
    const before = tokens[index - 1];
    const isMark = text === "/" || before?.text === "/";
    return !/^0\d/.test(text) && (before === undefined || isMark || start > before.end);
  });
  if (!areApart || lost < 1 || lost > MOST_LOST || sums.length !== 1) return [];
  const cells = tokens.map(cellOf);
  const parts = cells.slice(0, -1).reduce((sum, { value }) => sum + (value ?? 0), 0);
  const isWhole = parts === (cells.at(-1)!.value ?? 0);
  return placesOf(lost, columns.length)
    .filter((places) => isWhole || places.includes(columns.length - 1))
    .map((places) => withPlaces(cells, places, columns.length))
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

function cellOf({ text, unit, start, end }: Token): Cell {
  if (text === "" || text === "/") {
    return { value: null, state: text === "" ? "blank" : "slash", unit, start, end };
  }
  return { value: Number(text), state: "value", unit, start, end };
}

/** A sign is of changes only, decimals and units of money are of money only. */
function fitsColumn({ value, unit }: Cell, column: number, { columns }: Shape): boolean {
  const kind = columns[column]!;
  if (value === null) return true;
  if (Object.is(value, -0) || value < 0 && kind !== "change") return false;
  return kind === "money" || Number.isInteger(value) && !unit.endsWith("元");
}

/** Splits from the last column to the first, so that a total bounds what is left for its parts. */
function splits(tokens: readonly Token[], shape: Shape): readonly Reading[] {
  const ends = totals(shape);
  const firsts = groupStarts(shape);
  const before = charactersBefore(tokens);
  const pieces = tokens.map(piecesOf);
  const addsUp = shape.sums.length > 0;
  const cells = Array.from<Cell>({ length: shape.columns.length });
  const found: Reading[] = [];
  let steps = 0;
  const search = (column: number, token: number, end: number, left: number): void => {
    if (++steps > STEPS) return;
    if (column < 0) {
      if (token < 0 && left === 0) found.push([...cells]);
      return;
    }
    if (token < 0 || ends.has(column) && left !== 0) return;
    for (let start = end - 1; start >= Math.max(0, end - LONGEST); start--) {
      const cell = pieces[token]!(start, end);
      if (cell === undefined) continue;
      const value = cell.value ?? 0;
      const rest = !addsUp ? 0 : ends.has(column) ? value : left - value;
      if (rest < 0) break;
      if (!fitsColumn(cell, column, shape)) continue;
      if (addsUp && !canSum(rest, column - firsts[column]!, before[token]! + start, column)) {
        continue;
      }
      const next = start > 0 ? token : token - 1;
      cells[column] = cell;
      search(column - 1, next, start > 0 ? start : tokens[next]?.text.length ?? 0, rest);
    }
  };
  search(shape.columns.length - 1, tokens.length - 1, tokens.at(-1)?.text.length ?? 0, 0);
  return steps > STEPS ? [] : found;
}

/** The parts of a token as cells; the search asks for each many times. */
function piecesOf(token: Token): (start: number, end: number) => Cell | undefined {
  const known = new Map<number, Cell | undefined>();
  return (start, end) => {
    const key = start * (token.text.length + 1) + end;
    if (!known.has(key)) known.set(key, pieceOf(token, start, end));
    return known.get(key);
  };
}

/** For each column of a group, the first one of the group. */
function groupStarts({ sums }: Shape): number[] {
  let start = 0;
  return sums.flatMap((length) => {
    start += length;
    return Array.from({ length }, () => start - length);
  });
}

/** For each token, how many characters precede it in the others. */
function charactersBefore(tokens: readonly Token[]): number[] {
  let sum = 0;
  return tokens.map(({ text }) => (sum += text.length) - text.length);
}

/**
 * Whether the cells that are left of a group can make a sum: the longest number is no longer than
 * what all other cells leave to it, and where no group precedes, none has more digits than the sum.
 *
 * @param characters How many characters are left for all columns before, `columns`, of which
 *   `cells` are of the group.
 */
function canSum(sum: number, cells: number, characters: number, columns: number): boolean {
  const longest = characters - columns + 1;
  if (cells === 0) return sum === 0 && characters >= columns && (columns > 0 || characters === 0);
  if (longest <= 0 || sum >= powerOf(longest) + 9 * (cells - 1)) return false;
  return cells < columns || characters <= cells ||
    sum >= powerOf(Math.ceil(characters / cells) - 1);
}

/** The least number that has more digits. */
function powerOf(digits: number): number {
  return POWERS[digits] ?? Infinity;
}

/** Indices of the columns that hold sums. */
function totals({ sums }: Shape): ReadonlySet<number> {
  let end = -1;
  return new Set(sums.map((length) => end += length));
}

/** A part of a token as a cell: with its sign and decimals, without leading zeros. */
function pieceOf(token: Token, start: number, end: number): Cell | undefined {
  const text = token.text.slice(start, end);
  const isWhole = start === 0 && end === token.text.length;
  const isRun = !token.isCell && token.end - token.start === token.text.length + token.unit.length;
  if (!isWhole && !isRun) return undefined;
  const isLast = end === token.text.length;
  const place = {
    start: token.start + start,
    end: token.start + end + (isLast ? token.unit.length : 0),
  };
  if (text === "/") return cellOf({ text, unit: "", ...place });
  const { sign, digits, decimals } = NUMBER.exec(text)?.groups ?? {};
  if (digits === undefined || digits.length > 1 && digits.startsWith("0")) return undefined;
  if (digits.length > 12 || sign !== "" && start > 0 || decimals !== undefined && !isLast) {
    return undefined;
  }
  return cellOf({ text, unit: isLast ? token.unit : "", ...place });
}
