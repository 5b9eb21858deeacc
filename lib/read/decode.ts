import { decode as decodeText, type Decoded, decodeDamaged } from "@/text/mod.ts";
import { type Mojibake, mojibakeOf } from "./mojibake_of.ts";
import { UnreadableError } from "./unreadable_error.ts";

/** Signs that no text has: what is left where bytes were overwritten. */
// deno-lint-ignore no-control-regex -- They are what is searched for.
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g;
/** The sign by which old systems ended a file. */
// deno-lint-ignore no-control-regex -- See above.
const OLD_END = /\x1a\s*$/;

/**
 * Decodes text in UTF-8, UTF-16 or GB18030. What is broken, or a control character, becomes U+FFFD:
 * it spoils a character, not the file, and no number is made of what is left around it.
 *
 * @throws {UnreadableError} `read.encoding` where none of them fits, or a wrong one was used before.
 */
export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodeWhole(bytes);
  if (decoded === null) {
    throw new UnreadableError("read.encoding", {
      zh: "无法辨认文字编码：既不是 UTF-8、UTF-16，也不是 GB18030",
      en: "Cannot find the encoding: the bytes are not valid UTF-8, UTF-16 or GB18030",
    });
  }
  const mojibake = mojibakeOf(decoded.text);
  if (mojibake !== null) throw wronglyDecoded(mojibake);
  return { ...decoded, text: decoded.text.replace(OLD_END, "").replace(CONTROLS, "\ufffd") };
}

function wronglyDecoded({ was, as }: Mojibake): UnreadableError {
  return new UnreadableError("read.encoding", {
    zh: `文字是乱码：曾把 ${was} 当作 ${as} 打开后另存，请重新下载或保存原文件`,
    en: `Cannot read the text: it is ${was} that was opened as ${as} and saved so; download or ` +
      "save the original file again",
  });
}

/** Nearly any bytes are valid GB18030, those of lines in UTF-8, too. */
function decodeWhole(bytes: Uint8Array): Decoded | null {
  const strict = decodeText(bytes);
  if (strict !== null && strict.encoding !== "gb18030") return strict;
  const damaged = decodeDamaged(bytes);
  return damaged === null || damaged.text === strict?.text ? strict : damaged;
}
