/** A change of a property ([MS-DOC]: Sprm and its operand). */
export interface Operation {
  readonly code: number;
  readonly operand: DataView;
}

/** Bytes of an operand by the upper three bits of its code; 0 where the operand says so. */
const BYTES = [1, 1, 2, 4, 2, 2, 0, 3];
const DEFINE_TABLE = 0xd608;
const CHANGE_TABS = 0xc615;

/** The changes that a list of properties makes. */
export function operationsOf(list: DataView): readonly Operation[] {
  const operations: Operation[] = [];
  for (let at = 0; at + 3 <= list.byteLength;) {
    const code = list.getUint16(at, true);
    at += 2;
    const [skipped, length] = lengthOf(code, list, at);
    at += skipped;
    // A list may be filled up with a byte behind the last one.
    if (at + length > list.byteLength) break;
    operations.push({ code, operand: new DataView(list.buffer, list.byteOffset + at, length) });
    at += length;
  }
  return operations;
}

/** How many bytes state the length, and the length. */
function lengthOf(code: number, list: DataView, at: number): readonly [number, number] {
  const fixed = BYTES[code >> 13]!;
  if (fixed > 0) return [0, fixed];
  if (code === DEFINE_TABLE) return [2, list.getUint16(at, true) - 1];
  const stated = list.getUint8(at);
  if (code !== CHANGE_TABS || stated < 255) return [1, stated];
  const deleted = 1 + 4 * list.getUint8(at + 1);
  return [1, deleted + 1 + 3 * list.getUint8(at + 1 + deleted)];
}
