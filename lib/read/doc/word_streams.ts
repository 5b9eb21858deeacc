import type { CompoundFile } from "../ole/compound_file.ts";
import { refusal } from "../refusal.ts";

/** The streams of a Word document of 97 to 2003 ([MS-DOC]), and what its head says about them. */
export interface WordStreams {
  /** Text and pages of properties. */
  readonly main: DataView;
  /** Tables of where things are. */
  readonly table: DataView;
  /** Properties that are too long for their page. */
  readonly data: DataView;
  /** Characters of the text itself, and where those of the text boxes begin and end. */
  readonly characters: number;
  readonly boxes: readonly [start: number, end: number];
}

/** Parts of the table stream, by the place of their address in the head. */
export const ADDRESSES = { characterPages: 0xfa, paragraphPages: 0x102, pieces: 0x1a2 } as const;

const MAGIC = 0xa5ec;
/** Version of Word 97; older ones have another head. */
const WORD_97 = 0xc1;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
/** Where the head counts the characters of its parts: text, notes, headers, macros, comments, end notes, boxes. */
const COUNTS = 0x4c;
const PARTS = 7;

/**
 * Reads the head of a Word document.
 *
 * @throws {UnreadableError} `read.encrypted`, `read.format` for a document older than Word 97.
 * @throws {RangeError} where the document is damaged.
 */
export function wordStreams(file: CompoundFile): WordStreams {
  const main = viewOf(file.stream("WordDocument"));
  if (main.getUint16(0, true) !== MAGIC || main.getUint16(2, true) < WORD_97) {
    throw refusal("word95");
  }
  const flags = main.getUint16(10, true);
  if ((flags & ENCRYPTED) !== 0) throw refusal("encrypted");
  const counts = Array.from(
    { length: PARTS },
    (_, index) => main.getUint32(COUNTS + index * 4, true),
  );
  const before = counts.slice(0, -1).reduce((sum, count) => sum + count, 0);
  return {
    main,
    table: viewOf(file.stream((flags & SECOND_TABLE) === 0 ? "0Table" : "1Table")),
    data: viewOf(file.stream("Data")),
    characters: counts[0]!,
    boxes: [before, before + counts.at(-1)!],
  };
}

/** A part of the table stream. */
export function partOf({ main, table }: WordStreams, address: keyof typeof ADDRESSES): DataView {
  const at = ADDRESSES[address];
  const start = main.getUint32(at, true);
  return new DataView(table.buffer, table.byteOffset + start, main.getUint32(at + 4, true));
}

function viewOf(bytes: Uint8Array = new Uint8Array()): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
