import { type Column, columnOf, joined, overlap } from "./columns.ts";
import type { Row } from "./row.ts";
import { isValue, type LineCell, type LineTable, textOf, type Word } from "./word.ts";

/** Words of a line that stand together. */
interface Piece<Own extends Word = Word> {
  readonly words: readonly Own[];
  readonly isValue: boolean;
  readonly left: number;
  readonly right: number;
}

/** A row in pieces. */
interface PieceRow<Own extends Word = Word> {
  readonly index: number;
  readonly pieces: readonly Piece<Own>[];
  readonly hasValues: boolean;
}

/** Blanks of this width part two pieces. */
const APART = 2;
/** A table has no more columns: what has is not measured against all of them. */
const MOST = 60;

/**
 * Tables of rows whose cells stand below each other: a cell belongs to the column whose range it
 * overlaps, and where a row has none there, its cell is empty. Lines are measured in the way that
 * gives the fewest columns; `undefined` where by each one two cells of a row would be in one column, or
 * numbers below no name of the header.
 */
export function alignedTables<Own extends Word>(
  rows: readonly Row<Own>[],
): LineTable<Own>[] | undefined {
  if (!areWide(rows)) return undefined;
  const ways = rows.find(({ words }) => words.length > 0)!.words[0]!.places.map((_, way) => way);
  const found = ways.flatMap((way) => {
    const tables = partsOf(rows.map((row) => piecesOf(row, way))).map(tableOf);
    return tables.every((table) => table !== undefined) ? [tables] : [];
  });
  const [fewest] = found.toSorted((a, b) => countOf(a) - countOf(b));
  return fewest;
}

function countOf(tables: readonly LineTable[]): number {
  return tables.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** Whether most blanks before values are wide ones. */
function areWide(rows: readonly Row[]): boolean {
  const gaps = rows.flatMap(({ words, label, values }) =>
    values.flatMap((value, place) => {
      const before = words[label.length + place - 1];
      return before === undefined ? [] : [value.places[0]![0] - before.places[0]![1]];
    })
  );
  return gaps.filter((gap) => gap >= APART).length * 2 > gaps.length;
}

/** Parts the words of a row at wide blanks, and around values. */
function piecesOf<Own extends Word>(
  { words, values, index }: Row<Own>,
  way: number,
): PieceRow<Own> {
  const groups: Own[][] = [];
  words.forEach((word, place) => {
    const before = words[place - 1];
    const isApart = before === undefined ||
      word.places[way]![0] - before.places[way]![1] >= APART ||
      isValue([word]) || isValue([before]);
    if (isApart) groups.push([word]);
    else groups.at(-1)!.push(word);
  });
  const pieces = groups.map((group): Piece<Own> => ({
    words: group,
    isValue: isValue(group),
    left: group[0]!.places[way]![0],
    right: group.at(-1)!.places[way]![1],
  }));
  return { index, pieces, hasValues: values.length > 0 };
}

/** A stroke may be in a column of words. */
function isNumber({ words, isValue }: Piece): boolean {
  return isValue && /\d/.test(textOf(words));
}

/** Parts rows where words are below the numbers of the rows before: a header. */
function partsOf<Own extends Word>(rows: readonly PieceRow<Own>[]): PieceRow<Own>[][] {
  const parts: PieceRow<Own>[][] = [[]];
  let values: Column[] = [];
  for (const row of rows) {
    const part = parts.at(-1)!;
    if (values.length > MOST) return [[...rows]];
    if (row.hasValues) {
      values = joined([...values, ...row.pieces.filter(isNumber)]);
    } else if (row.pieces.some((piece) => values.some((column) => overlap(piece, column)))) {
      const last = part.findLastIndex(({ hasValues }) => hasValues);
      parts.push(part.splice(last + 1));
      values = [];
    }
    parts.at(-1)!.push(row);
  }
  return parts.filter((part) => part.some(({ hasValues }) => hasValues));
}

function tableOf<Own extends Word>(rows: readonly PieceRow<Own>[]): LineTable<Own> | undefined {
  const top = rows.findIndex(({ hasValues }) => hasValues);
  const data = rows.filter(({ hasValues }) => hasValues);
  const own = joined(data.flatMap(({ pieces }) => pieces));
  const header = rows.slice(0, top).findLast(({ pieces }) => pieces.length > 1);
  const others = unfilled(header?.pieces ?? [], own);
  const columns = [...own, ...others].toSorted((a, b) => a.left - b.left);
  if (columns.length < 2 || columns.length > MOST) return undefined;
  const placed = rows.map(({ pieces }) => Map.groupBy(pieces, (piece) => columnOf(piece, columns)));
  const labels = placed.reduce((most, row) => Math.max(most, row.get(0)?.length ?? 0), 1);
  const named = new Set(placed.slice(0, top).flatMap((row) => [...row.keys()]));
  const isNamed = header === undefined ||
    placed.slice(top).every((row) =>
      [...row].every(([column, pieces]) => named.has(column) || !pieces.some(isNumber))
    );
  const isSound = isNamed && !isTorn(rows.slice(top)) && !isMixed(placed.slice(top)) &&
    !(header?.pieces ?? []).some((name) => isOverSeveral(name, own, data)) &&
    placed.every((row) =>
      [...row].every(([column, pieces]) =>
        pieces.length === 1 || column === 0 && pieces.every(({ isValue }) => !isValue)
      )
    );
  if (!isSound) return undefined;
  return {
    first: rows[0]!.index,
    last: rows.at(-1)!.index,
    cells: placed.flatMap((row, index) => cellsOf(row, index, labels, columns.length)),
  };
}

/** Whether the values of some rows are on another line than their words. */
function isTorn(rows: readonly PieceRow[]): boolean {
  const data = rows.filter(({ hasValues }) => hasValues);
  const alone = data.filter(({ pieces }) => pieces.every(({ isValue }) => isValue));
  return alone.length > 0 && alone.length < rows.length;
}

/** Whether a name is above a column of numbers and another one. */
function isOverSeveral(
  name: Piece,
  columns: readonly Column[],
  data: readonly PieceRow[],
): boolean {
  const below = columns.filter((column) => overlap(name, column));
  return below.length > 1 &&
    below.some((column) =>
      data.some(({ pieces }) => pieces.some((piece) => isNumber(piece) && overlap(piece, column)))
    );
}

/** Whether a column of words has numbers among them. */
function isMixed(rows: readonly ReadonlyMap<number, readonly Piece[]>[]): boolean {
  const pieces = rows.flatMap((row) => [...row].filter(([column]) => column > 0));
  const columns = Map.groupBy(pieces, ([column]) => column);
  return [...columns.values()].some((own) => {
    const all = own.flatMap(([, some]) => some);
    const numbers = all.filter(isNumber).length;
    return numbers > 0 && all.filter(({ isValue }) => !isValue).length >= numbers;
  });
}

/** The names of columns without any value: no column is below them, nor beside them up to the next name. */
function unfilled(names: readonly Piece[], columns: readonly Column[]): readonly Piece[] {
  return names.filter((_, place) => {
    const left = names[place - 1]?.right ?? -Infinity;
    const right = names[place + 1]?.left ?? Infinity;
    return !columns.some((column) => overlap(column, { left, right }));
  });
}

/** The cells of a row for all columns; the first one may hold several labels, which end with it. */
function cellsOf<Own extends Word>(
  row: ReadonlyMap<number, readonly Piece<Own>[]>,
  index: number,
  labels: number,
  columns: number,
): LineCell<Own>[] {
  const first = row.get(0) ?? [];
  const others = Array.from({ length: columns - 1 }, (_, place) => row.get(place + 1)?.[0]);
  const all = [
    ...Array.from({ length: labels - first.length }, () => undefined),
    ...first,
    ...others,
  ];
  return all.map((piece, column) => ({ row: index, column, words: piece?.words ?? [] }));
}
