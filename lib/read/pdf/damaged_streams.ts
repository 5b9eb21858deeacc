import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";

/** How far before its beginning the dictionary of a stream is looked for. */
const DICTIONARY = 2000;
/** A stream that unpacks to more is not checked. */
const LARGEST = 50_000_000;

/**
 * How many packed streams of a PDF do not unpack to what their own checksum states. PDF.js reads them
 * as far as it can and does not compare: a letter may be another one. Pictures are not checked.
 */
export function damagedStreams(bytes: Uint8Array<ArrayBuffer>): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.includes("/Encrypt")) return 0;
  let damaged = 0;
  for (let at = file.indexOf("stream"); at >= 0; at = file.indexOf("stream", at + 1)) {
    const start = dataStart(file, at);
    if (start !== undefined && !isSound(file.subarray(start))) damaged++;
  }
  return damaged;
}

/** Where the data of a packed stream begin; `undefined` for others and for the word elsewhere. */
function dataStart(file: Buffer, keyword: number): number | undefined {
  const before = file.subarray(Math.max(0, keyword - DICTIONARY), keyword).toString("latin1");
  const [dictionary = ""] =
    /<<(?:(?!\bobj\b)[^])*>>\s*$/.exec(before.slice(before.lastIndexOf("obj"))) ?? [];
  const isPacked = /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b/.test(dictionary);
  if (!isPacked || /\/Subtype\s*\/Image\b/.test(dictionary)) return undefined;
  const end = keyword + "stream".length;
  return end + (file[end] === 0x0d ? 1 : 0) +
    (file[end + Number(file[end] === 0x0d)] === 0x0a ? 1 : 0);
}

function isSound(data: Buffer): boolean {
  try {
    inflateSync(data, { maxOutputLength: LARGEST });
    return true;
  } catch (error) {
    return (error as { readonly code?: string }).code === "ERR_BUFFER_TOO_LARGE";
  }
}
