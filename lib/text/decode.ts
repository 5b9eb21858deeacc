import { decodeStrictly } from "./decode_strictly.ts";
import { isMostlyCommon } from "./is_mostly_common.ts";
import { utf16Of } from "./utf16_of.ts";

/** A decoded text, its encoding (a WHATWG label) and the reason for choosing it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly reason: string;
  /** How many lines are in another encoding; left out where none is. */
  readonly otherLines?: number;
}

/**
 * Decodes Chinese text in UTF-8 (with or without byte order mark), UTF-16 or GB18030 (which
 * contains GBK and GB 2312), what "CSV" means in a Chinese Excel; `null` where none of them fits.
 *
 * @example
 * ```ts
 * import { decode } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const gbk = Uint8Array.of(0xc9, 0xea, 0xc7, 0xeb);
 * assertEquals(decode(gbk)?.text, "申请");
 * assertEquals(decode(Uint8Array.of(0xff, 0xff)), null);
 * ```
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const wide = utf16Of(bytes);
  if (wide !== null) {
    return decoded(bytes, wide, "byte order mark, or zero bytes on one side of the pairs");
  }
  return decoded(bytes, "utf-8", "every byte sequence is valid UTF-8") ??
    (isMostlyCommon(bytes)
      ? decoded(bytes, "gb18030", "no valid UTF-8, but valid GB18030 with common characters")
      : null);
}

function decoded(bytes: Uint8Array, encoding: string, reason: string): Decoded | null {
  const text = decodeStrictly(bytes, encoding);
  return text === null ? null : { text, encoding, reason };
}
