import { UnreadableError } from "./unreadable_error.ts";
import { utf16Of } from "./utf16.ts";

/** A decoded text, its encoding (a WHATWG label) and the reason why that one was taken. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly reason: string;
}

/** Characters without which no text of this genre is written. */
const EXPECTED = /[的公开信息政府工作年度]/;

/**
 * Decodes text in UTF-8 (with or without byte order mark), UTF-16 or GB18030 (which contains GBK and
 * GB 2312).
 *
 * @throws {UnreadableError} `read.encoding` where none of them fits.
 */
export function decode(bytes: Uint8Array): Decoded {
  const wide = utf16Of(bytes);
  if (wide !== undefined) {
    const reason = "byte order mark, or zero bytes on one side of the pairs";
    return { text: strict(bytes, wide) ?? refuse(), encoding: wide, reason };
  }
  const utf8 = strict(bytes, "utf-8");
  if (utf8 !== undefined) {
    return { text: utf8, encoding: "utf-8", reason: "every byte sequence is valid UTF-8" };
  }
  const chinese = strict(bytes, "gb18030");
  if (chinese !== undefined && EXPECTED.test(chinese)) {
    const reason = "no valid UTF-8, but valid GB18030 with common characters of the genre";
    return { text: chinese, encoding: "gb18030", reason };
  }
  return refuse();
}

/** The text in an encoding, where every byte sequence is valid in it. */
export function strict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function refuse(): never {
  throw new UnreadableError("read.encoding", {
    zh: "无法辨认文字编码:既不是 UTF-8、UTF-16,也不是 GB18030",
    en: "Cannot tell the encoding: the bytes are valid in none of UTF-8, UTF-16 and GB18030",
  });
}
