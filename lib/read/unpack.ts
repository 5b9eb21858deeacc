import { crc32 } from "node:zlib";
import { type UnzipFileInfo, unzipSync } from "fflate";
import { damaged } from "./damaged.ts";
import { refusal } from "./refusal.ts";
import { UnreadableError } from "./unreadable_error.ts";

/** How much is unpacked of one file, in bytes. */
const LARGEST = 50_000_000;
/** So many files are checked: a longer list is not a document, and could be endless. */
const MOST_FILES = 10_000;

/** Parts of a package by their names, with slashes: some programs of Windows write backslashes. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/**
 * Unpacks the files of a zip archive whose names are wanted; sizes are checked before anything is
 * unpacked.
 *
 * @throws {UnreadableError} `read.encrypted`, `read.damaged`, or `read.too_large`; `read.format`
 * where the archive holds more files than a document has.
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Parts {
  // Bit 0 of the flags of the first file.
  if ((bytes[6]! & 1) === 1) throw refusal("encrypted");
  let count = 0;
  let size = 0;
  const files = unzip(bytes, ({ name, size: packed, originalSize }) => {
    if (++count > MOST_FILES) throw refusal("zip");
    if (!isWanted(slashed(name))) return false;
    // Nothing is packed into much more than it has: the size that is stated is not that of the file.
    if (packed > originalSize * 1.1 + 1000) throw damaged(WHAT);
    checkSize(size += originalSize);
    return true;
  });
  const sums = checksumsOf(bytes);
  const parts = Object.entries(files);
  if (parts.some(([name, part]) => crc32(part) !== sums.get(name))) throw damaged(WHAT);
  return new Map(parts.map(([name, part]) => [slashed(name), part]));
}

const WHAT = { zh: "压缩包", en: "a zip archive" };

/** Signatures of the directory of an archive and of its end, and their sizes without names. */
const ENTRY = 0x02014b50;
const ENTRY_BYTES = 46;
const END = 0x06054b50;
const END_BYTES = 22;
/** The end of ZIP64, with what says where it is. */
const SIGNATURE_64 = 0x06064b50;
const END_64 = 76;

/**
 * The checksums that the archive states, by name: the library does not compare them, and a flipped
 * bit may leave a part that can be unpacked, but is another one.
 */
function checksumsOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sums = new Map<string, number>();
  let end = bytes.length - END_BYTES;
  while (end > 0 && view.getUint32(end, true) !== END) end--;
  let at = end > 0 ? directoryAt(view, end) : end;
  while (at + ENTRY_BYTES <= end && view.getUint32(at, true) === ENTRY) {
    const names = at + ENTRY_BYTES + view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + ENTRY_BYTES, names));
    sums.set(name, view.getUint32(at + 16, true));
    at = names + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sums;
}

/** Where the directory begins, as its end states, or that of ZIP64 before it. */
function directoryAt(view: DataView, end: number): number {
  const stated = view.getUint32(end + 16, true);
  const end64 = end - END_64;
  const isElsewhere = stated === 0xffffffff && end64 >= 0 &&
    view.getUint32(end64, true) === SIGNATURE_64;
  return isElsewhere ? Number(view.getBigUint64(end64 + 48, true)) : stated;
}

function slashed(name: string): string {
  return name.replaceAll("\\", "/");
}

type Filter = (file: UnzipFileInfo) => boolean;

function unzip(bytes: Uint8Array, filter: Filter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw damaged(WHAT);
  }
}

function checkSize(size: number): void {
  if (size <= LARGEST) return;
  throw new UnreadableError("read.too_large", {
    zh: `文档正文解压后有 ${size} 字节，超过 ${LARGEST} 字节的上限`,
    en: `Cannot unpack a document of ${size} bytes: the limit is ${LARGEST}`,
  });
}
