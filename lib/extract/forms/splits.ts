import { type Cell, cellOf, fitsColumn, type Reading, type Shape } from "./cells.ts";
import type { Token } from "./tokens.ts";

/**
 * How many steps the search in one row may take (some 5 ms), and
 * so the most readings that it finds. Rows of open reports take less than a tenth.
 */
const STEPS = 20_000;
/** A cell is no longer, sign and decimals included. */
export const LONGEST = 18;
const POWERS = Array.from({ length: 2 * LONGEST }, (_, digits) => 10 ** digits);

const NUMBER = /^(?<sign>[+-]?)(?<digits>\d+)(?<decimals>\.\d+)?$/;

/** Splits from the last column to the first, so that a total bounds what is left for its parts. */
export function splits(tokens: readonly Token[], shape: Shape): readonly Reading[] {
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
