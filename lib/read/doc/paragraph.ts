import type { CellShape } from "../grid/stacked_tables.ts";
import type { Merge } from "../grid/merged_cells.ts";
import { type Operation, operationsOf } from "./operations.ts";

/** What the properties of a paragraph say about tables. */
export interface Paragraph {
  /** In so many tables. */
  readonly depth: number;
  readonly endsCell: boolean;
  readonly endsRow: boolean;
  /** Of the cells of the row that it ends. */
  readonly shapes: readonly CellShape[];
}

/** Codes of changes ([MS-DOC]: single property modifiers). */
const CODE = {
  inTable: 0x2416,
  endsRow: 0x2417,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  depth: 0x6649,
  longer: [0x6645, 0x6646],
  cells: 0xd608,
  mergeDown: 0xd62b,
} as const;

/** Reads the properties of a paragraph; long ones are in the stream of data. */
export function paragraphOf(operations: readonly Operation[], data: DataView): Paragraph {
  let isInTable = false;
  let depth = 1;
  let endsCell = false;
  let endsRow = false;
  let shapes: CellShape[] = [];
  for (const { code, operand } of withLonger(operations, data)) {
    if (code === CODE.inTable) isInTable = isOn(operand);
    else if (code === CODE.depth) depth = operand.getInt32(0, true);
    else if (code === CODE.endsInnerCell) endsCell = isOn(operand);
    else if (code === CODE.endsRow || code === CODE.endsInnerRow) endsRow = isOn(operand);
    else if (code === CODE.cells) shapes = shapesOf(operand);
    else if (code === CODE.mergeDown) mergeDown(shapes, operand);
  }
  return { depth: isInTable ? Math.max(1, depth) : 0, endsCell, endsRow, shapes };
}

function withLonger(operations: readonly Operation[], data: DataView): readonly Operation[] {
  return operations.flatMap((operation) => {
    if (!CODE.longer.some((code) => code === operation.code)) return [operation];
    const at = operation.operand.getUint32(0, true);
    const length = data.getUint16(at, true);
    const longer = operationsOf(new DataView(data.buffer, data.byteOffset + at + 2, length));
    // What stands there is more than nothing, and no change has the code 0: a sector was lost.
    const isLost = longer.length === 0 || longer.some(({ code }) => code === 0);
    if (isLost) throw new RangeError("lost properties");
    return longer;
  });
}

function isOn(operand: DataView): boolean {
  return operand.getUint8(0) !== 0;
}

const SHAPE_BYTES = 20;

/** Edges of the cells, and how each is merged. */
function shapesOf(operand: DataView): CellShape[] {
  const count = operand.getUint8(0);
  const edge = (index: number) => operand.getInt16(1 + index * 2, true);
  const flags = Array.from({ length: count }, (_, index) => {
    const at = 1 + (count + 1) * 2 + index * SHAPE_BYTES;
    return at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
  });
  return flags.map((flag, index) => ({
    left: edge(index),
    right: edge(index + 1),
    down: mergeOf(flag >> 5),
    across: acrossOf(flags, index),
  }));
}

/** Programs do not agree which of the two bits begins a set of merged cells: its first cell shows. */
function acrossOf(flags: readonly number[], index: number): Merge {
  const own = flags[index]! & 3;
  if (own === 0) return "none";
  let first = index;
  while (first > 0 && (flags[first - 1]! & 3) !== 0) first--;
  return own === (flags[first]! & 3) ? "first" : "next";
}

function mergeDown(shapes: CellShape[], operand: DataView): void {
  const index = operand.getUint8(0);
  const shape = shapes[index];
  if (shape !== undefined) shapes[index] = { ...shape, down: mergeOf(operand.getUint8(1)) };
}

/** Two bits: a cell continues the one above it, or begins a set. */
function mergeOf(bits: number): Merge {
  if ((bits & 1) === 0) return "none";
  return (bits & 2) === 0 ? "next" : "first";
}
