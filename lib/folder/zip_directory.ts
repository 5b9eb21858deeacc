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

const SIGNATURES = {
  end: 0x06054b50,
  entry: 0x02014b50,
  locator: 0x07064b50,
  end64: 0x06064b50,
} as const;

/** ZIP64: the end without fields of its own, what says where it is, and the field of an entry. */
const END_64 = 56;
const LOCATOR = 20;
const FIELD_64 = 0x0001;
/** What stands in a field whose value ZIP64 states. */
const ELSEWHERE = 0xffffffff;

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
  const { count, size, offset, place } = statedIn(end, tail);
  const start = file.size - tail.length + place - Math.min(size, LARGEST);
  if (start < 0) return null;
  // Something may precede the archive: all offsets count from its beginning.
  const shift = start - offset;
  const bytes = await file.read(start, start + Math.min(size, LARGEST));
  const entries = entriesIn(bytes).map((entry) => ({ ...entry, offset: entry.offset + shift }));
  if (entries.length === 0 && count > 0) return null;
  // Some programs state no more than this, whatever there is.
  return { entries, count: count === 0xffff ? entries.length : count };
}

/** What the end of an archive states of its directory, and where in the tail that ends. */
function statedIn(end: DataView, tail: Uint8Array<ArrayBuffer>) {
  const place = end.byteOffset - tail.byteOffset;
  const start = place - LOCATOR - END_64;
  const end64 = start < 0 ? null : viewOf(tail, start);
  const isOf64 = end64?.getUint32(0, true) === SIGNATURES.end64 &&
    end64.getUint32(END_64, true) === SIGNATURES.locator;
  return isOf64
    ? {
      count: numberAt(end64, 32),
      size: numberAt(end64, 40),
      offset: numberAt(end64, 48),
      place: start,
    }
    : {
      count: end.getUint16(10, true),
      size: end.getUint32(12, true),
      offset: end.getUint32(16, true),
      place,
    };
}

function numberAt(view: DataView, place: number): number {
  return Number(view.getBigUint64(place, true));
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
      fields,
    ));
    start += ENTRY + name! + extra! + comment!;
  }
  return entries;
}

function entryOf(view: DataView, name: string, fields: Uint8Array<ArrayBuffer>): ZipEntry {
  const isOfUnix = view.getUint8(5) === 3;
  // The field has those of the three that stand there, in this order.
  const elsewhere = numbersOf64(fields);
  const [size, packed, offset] = [24, 20, 42].map((place) => {
    const stated = view.getUint32(place, true);
    return stated === ELSEWHERE ? elsewhere.next().value ?? stated : stated;
  });
  return {
    name,
    method: view.getUint16(10, true),
    packed: packed!,
    size: size!,
    crc: view.getUint32(16, true),
    offset: offset!,
    isEncrypted: (view.getUint16(8, true) & 1) !== 0,
    isLink: isOfUnix && (view.getUint32(38, true) >>> 28) === 0xa,
  };
}

/** The numbers of the ZIP64 field among the fields of an entry. */
function* numbersOf64(fields: Uint8Array<ArrayBuffer>): Generator<number, undefined> {
  const view = viewOf(fields, 0);
  for (let at = 0; at + 4 <= fields.length;) {
    const end = Math.min(at + 4 + view.getUint16(at + 2, true), fields.length);
    if (view.getUint16(at, true) === FIELD_64) {
      for (let number = at + 4; number + 8 <= end; number += 8) yield numberAt(view, number);
    }
    at = end;
  }
}

function viewOf(bytes: Uint8Array<ArrayBuffer>, start: number): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset + start, bytes.length - start);
}
