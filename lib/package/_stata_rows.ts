import { joined, numbers, text } from "./_bytes.ts";
import type { StataColumn } from "./_stata_columns.ts";
import type { Cell, DataTable, Variable } from "./variable.ts";

/** What stands for nothing. */
const MISSING = { byte: 101, int: 32741, long: 2147483621 } as const;

/** Days from the day zero of Stata to that of JavaScript. */
const EPOCH = 3653;

/** The rows, in slices. */
export function* stataRows(
  { slices }: DataTable,
  columns: readonly StataColumn[],
  width: number,
): Iterable<Uint8Array> {
  let first = 1;
  for (const cells of slices()) {
    const height = cells[0]?.length ?? 0;
    const bytes = new Uint8Array(height * width);
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (let row = 0; row < height; row++) {
      for (const [index, column] of columns.entries()) {
        const place = { view, bytes, at, index: index + 1, row: first + row };
        writeCell(cells[index]![row]!, column, place);
        at += column.width;
      }
    }
    first += height;
    yield bytes;
  }
}

interface Place {
  readonly view: DataView;
  readonly bytes: Uint8Array;
  readonly at: number;
  /** Of the variable and the row, from 1. */
  readonly index: number;
  readonly row: number;
}

function writeCell(cell: Cell, { variable, kind, width }: StataColumn, place: Place): void {
  const { view, bytes, at } = place;
  if (kind === "str") {
    if (cell !== null) new TextEncoder().encodeInto(String(cell), bytes.subarray(at, at + width));
  } else if (kind === "strL") {
    if (cell === null || cell === "") return;
    view.setUint16(at, place.index, true);
    view.setUint32(at + 2, place.row, true);
  } else if (kind === "double") {
    // The first of the missing values, "."
    if (cell === null) view.setBigUint64(at, 0x7fe0000000000000n, true);
    else view.setFloat64(at, Number(cell), true);
  } else {
    const number = cell === null ? MISSING[kind] : numberOf(cell, variable);
    if (kind === "byte") view.setInt8(at, number);
    else if (kind === "int") view.setInt16(at, number, true);
    else view.setInt32(at, number, true);
  }
}

function numberOf(cell: NonNullable<Cell>, { type, values }: Variable): number {
  if (type === "date") return Date.parse(String(cell)) / 86_400_000 + EPOCH;
  if (values.length === 0) return Number(cell);
  return values.find(({ id }) => id === String(cell))!.number;
}

/** Bytes of a long text besides its own: `GSO`, variable, row, type, length. */
const LONG_HEAD = 3 + 4 + 8 + 1 + 4;

/** How many bytes {@linkcode longTexts} gives. */
export function longSize(columns: readonly StataColumn[]): number {
  return columns.reduce((sum, { long }) => sum + long.bytes + long.count * LONG_HEAD, 0);
}

/** The long texts, by row and column. */
export function* longTexts(
  { slices }: DataTable,
  columns: readonly StataColumn[],
): Iterable<Uint8Array> {
  const isLong = columns.map(({ kind }) => kind === "strL");
  let first = 1;
  for (const cells of slices()) {
    const height = cells[0]?.length ?? 0;
    for (let row = 0; row < height; row++) {
      for (const [index, column] of cells.entries()) {
        const cell = column[row]!;
        if (!isLong[index] || cell === null || cell === "") continue;
        const content = text(`${cell}\0`);
        yield joined([
          text("GSO"),
          numbers(4, [index + 1]),
          numbers(8, [first + row]),
          numbers(1, [130]),
          numbers(4, [content.length]),
          content,
        ]);
      }
    }
    first += height;
  }
}
