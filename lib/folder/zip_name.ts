import { decodeStrictly } from "@/text/mod.ts";

/** What a directory says of a name besides its bytes. */
interface Stated {
  readonly isUtf8: boolean;
  /** The extra fields of the entry. */
  readonly fields: Uint8Array<ArrayBuffer>;
}

/** The extra field that repeats the name in UTF-8, behind a version and a checksum. */
const UNICODE_NAME = 0x7075;

/**
 * The name of an entry: in UTF-8 where the archive says so, or where it is valid UTF-8, as macOS
 * writes without saying; else in GBK, as Chinese versions of Windows write. A backslash is a slash.
 */
export function zipName(bytes: Uint8Array<ArrayBuffer>, { isUtf8, fields }: Stated): string {
  const name = isUtf8 ? decodeStrictly(bytes, "utf-8") : unicodeName(fields);
  const decoded = name ?? decodeStrictly(bytes, "utf-8") ?? decodeStrictly(bytes, "gb18030") ??
    new TextDecoder().decode(bytes);
  return decoded.replaceAll("\\", "/").replace(/^\/+/, "");
}

function unicodeName(fields: Uint8Array<ArrayBuffer>): string | null {
  const view = new DataView(fields.buffer, fields.byteOffset, fields.length);
  for (let start = 0; start + 4 <= fields.length;) {
    const [id, length] = [view.getUint16(start, true), view.getUint16(start + 2, true)];
    const content = fields.subarray(start + 4, start + 4 + length);
    if (id === UNICODE_NAME) return decodeStrictly(content.subarray(5), "utf-8");
    start += 4 + length;
  }
  return null;
}
