import { decodeStrictly } from "./decode_strictly.ts";
import { utf16Of } from "./utf16_of.ts";

/** A decoded text, its encoding (a WHATWG label) and the reason for choosing it. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly reason: string;
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

/**
 * Whether most characters, read as GB18030, are among the 3,755 common ones of GB 2312. Nearly any
 * bytes are valid GB18030. These characters make 97 % and more of a Chinese report, two thirds of a
 * traditional one, a quarter at most of Big5 read as GB18030, next to nothing of Latin-1.
 */
function isMostlyCommon(bytes: Uint8Array): boolean {
  let [common, others] = [0, 0];
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index]!;
    if (lead < 0x80) continue;
    const trail = bytes[++index] ?? 0;
    const isFourBytes = trail >= 0x30 && trail <= 0x39;
    if (isFourBytes) index += 2;
    if (lead >= 0xb0 && lead <= 0xd7 && trail >= 0xa1) common++;
    else if (lead < 0xa1 || lead > 0xa9 || trail < 0xa1) others++;
  }
  return common > others;
}
