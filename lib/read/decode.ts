import { decode as decodeText, type Decoded } from "@/text/mod.ts";
import { UnreadableError } from "./unreadable_error.ts";

/**
 * Decodes text in UTF-8, UTF-16 or GB18030.
 *
 * @throws {UnreadableError} `read.encoding` where none of them fits.
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodeText(bytes);
  if (decoded !== null) return decoded;
  throw new UnreadableError("read.encoding", {
    zh: "无法辨认文字编码:既不是 UTF-8、UTF-16,也不是 GB18030",
    en: "Cannot find the encoding: the bytes are not valid UTF-8, UTF-16 or GB18030",
  });
}
