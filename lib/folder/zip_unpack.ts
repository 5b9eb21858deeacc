import { constants, crc32, inflateRawSync } from "node:zlib";
import { UnreadableError } from "@/read/mod.ts";
import type { RandomAccess } from "./random_access.ts";
import type { ZipEntry } from "./zip_directory.ts";

/** The header before the bytes of an entry, without the name. */
const HEADER = 30;
/** So many packed bytes give the first unpacked ones. */
const FIRST = 1024;
/** Packing never makes bytes many more: a larger number is a damaged one, and would fill memory. */
const MOST_PACKED = 1.1;

/**
 * Unpacks an entry of a ZIP archive: never to more than the directory states.
 *
 * Throws an `UnreadableError` where its bytes are not those that were packed.
 */
export async function unpack(
  file: RandomAccess,
  entry: ZipEntry,
): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.packed > entry.size * MOST_PACKED + FIRST) throw damaged();
  const packed = await packedBytes(file, entry, entry.packed);
  const bytes = entry.method === 0 ? packed : inflate(packed, entry.size);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged();
  return bytes;
}

/** The first bytes of an entry, as far as they can be unpacked. */
export async function unpackHead(file: RandomAccess, entry: ZipEntry): Promise<Uint8Array> {
  const packed = await packedBytes(file, entry, Math.min(entry.packed, FIRST));
  if (entry.method === 0) return packed;
  try {
    return inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    throw damaged();
  }
}

async function packedBytes(
  file: RandomAccess,
  { offset }: ZipEntry,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  if (offset < 0) throw damaged();
  const header = await file.read(offset, offset + HEADER);
  if (header.length < HEADER) throw damaged();
  const view = new DataView(header.buffer, header.byteOffset, HEADER);
  const start = offset + HEADER + view.getUint16(26, true) + view.getUint16(28, true);
  return await file.read(start, start + length);
}

function inflate(packed: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: size }));
  } catch {
    throw damaged();
  }
}

function damaged(): UnreadableError {
  return new UnreadableError("read.damaged", {
    zh: "压缩包中的这个文件已损坏，无法解压：请重新下载压缩包",
    en: "Cannot unpack a damaged file of an archive: download the archive again",
  });
}
