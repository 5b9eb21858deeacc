import type { RandomAccess } from "./random_access.ts";
import { zipName } from "./zip_name.ts";

/** An entry of the directory of a ZIP archive. */
export interface ZipEntry {
  /** With `/` between folders; only a name, whatever path it looks like. */
  readonly name: string;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  /** Bytes in the archive, and unpacked, as the directory states them. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where the entry begins. */
  readonly offset: number;
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
}

/** The record that ends an archive, without and with the longest comment. */
const END = 22;
const LONGEST_END = END + 0xffff;
/** An entry without its name. */
const ENTRY = 46;
/** A larger directory would be of more entries than are read. */
const LARGEST = 20_000_000;

const SIGNATURES = { end: 0x06054b50, entry: 0x02014b50 } as const;

/** The directory of a ZIP archive. */
export interface ZipDirectory {
  readonly entries: readonly ZipEntry[];
  /** How many there are, as its end states; more than `entries` where a damaged one hides them. */
  readonly count: number;
}

/** The directory at the end of a ZIP archive; `null` where there is none. */
export async function readDirectory(file: RandomAccess): Promise<ZipDirectory | null> {
  const tail = await file.read(Math.max(0, file.size - LONGEST_END), file.size);
  const end = endIn(tail);
  if (end === null) return null;
  const size = Math.min(end.getUint32(12, true), LARGEST);
  const start = file.size - tail.length + end.byteOffset - tail.byteOffset - size;
  if (start < 0) return null;
  // Something may precede the archive: all offsets count from its beginning.
  const shift = start - end.getUint32(16, true);
  const bytes = await file.read(start, start + size);
  const entries = entriesIn(bytes).map((entry) => ({ ...entry, offset: entry.offset + shift }));
  const count = end.getUint16(10, true);
  if (entries.length === 0 && count > 0) return null;
  // Archives of so many entries state their number elsewhere.
  return { entries, count: count === 0xffff ? entries.length : count };
}

function endIn(tail: Uint8Array<ArrayBuffer>): DataView | null {
  const view = viewOf(tail, 0);
  for (let start = tail.length - END; start >= 0; start--) {
    if (view.getUint32(start, true) === SIGNATURES.end) return viewOf(tail, start);
  }
  return null;
}

/** Reads on until something else stands where an entry should. */
function entriesIn(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  const entries: ZipEntry[] = [];
  for (let start = 0; start + ENTRY <= bytes.length;) {
    const view = viewOf(bytes, start);
    if (view.getUint32(0, true) !== SIGNATURES.entry) break;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(place, true));
    const fields = bytes.subarray(start + ENTRY + name!, start + ENTRY + name! + extra!);
    entries.push(entryOf(
      view,
      zipName(bytes.subarray(start + ENTRY, start + ENTRY + name!), {
        isUtf8: (view.getUint16(8, true) & 0x800) !== 0,
        fields,
      }),
    ));
    start += ENTRY + name! + extra! + comment!;
  }
  return entries;
}

function entryOf(view: DataView, name: string): ZipEntry {
  const isOfUnix = view.getUint8(5) === 3;
  return {
    name,
    method: view.getUint16(10, true),
    packed: view.getUint32(20, true),
    size: view.getUint32(24, true),
    crc: view.getUint32(16, true),
    offset: view.getUint32(42, true),
    isEncrypted: (view.getUint16(8, true) & 1) !== 0,
    isLink: isOfUnix && (view.getUint32(38, true) >>> 28) === 0xa,
  };
}

function viewOf(bytes: Uint8Array<ArrayBuffer>, start: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
}
