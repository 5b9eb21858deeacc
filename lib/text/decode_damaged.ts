import type { Decoded } from "./decode.ts";
import { decodeStrictly } from "./decode_strictly.ts";
import { isMostlyCommon } from "./is_mostly_common.ts";
import { utf16Of } from "./utf16_of.ts";

/** A text with a larger share of broken characters is no text that was damaged, but something else. */
const MOST_BROKEN = 1 / 10;
/** As many characters of three bytes in UTF-8 are no accident of another encoding. */
const FEWEST = 3;

/**
 * Decodes Chinese text that no encoding fits throughout: the one that most of its characters are
 * valid in, with U+FFFD for each that is broken. A line that is valid in the other one only, as where
 * two files were joined, is decoded in that. `null` where too much is broken.
 *
 * @example
 * ```ts
 * import { decodeDamaged } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const cut = new TextEncoder().encode("全年收到政府信息公开申请").slice(0, -1);
 * assertEquals(decodeDamaged(cut)?.text, "全年收到政府信息公开申\ufffd");
 * assertEquals(decodeDamaged(cut)?.encoding, "utf-8");
 * ```
 */
export function decodeDamaged(bytes: Uint8Array): Decoded | null {
  const encoding = utf16Of(bytes) ?? utf8Or(bytes);
  if (encoding === null) return null;
  const lines = encoding.startsWith("utf-16") ? [bytes] : linesOf(bytes);
  const decoded = lines.map((line) => decodeLine(line, encoding));
  const text = decoded.map((line) => line.text).join("").replace(/^\ufeff/, "");
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken > text.length * MOST_BROKEN) return null;
  const otherLines = decoded.filter((line) => line.isOther).length;
  const reason = `most characters are valid in it; broken: ${broken}` +
    (otherLines === 0 ? "" : `; lines in another encoding: ${otherLines}`);
  return { text, encoding, reason, ...(otherLines > 0 ? { otherLines } : {}) };
}

function utf8Or(bytes: Uint8Array): "utf-8" | "gb18030" | null {
  const { sound, broken } = utf8Sequences(bytes);
  if (sound > broken) return "utf-8";
  return isMostlyCommon(bytes) ? "gb18030" : null;
}

/**
 * Characters of three and four bytes that are valid UTF-8, and bytes that are part of none. Pairs are
 * not counted: a fifth of those of GBK are valid UTF-8, too.
 */
function utf8Sequences(bytes: Uint8Array): { readonly sound: number; readonly broken: number } {
  let [sound, broken] = [0, 0];
  const isTail = (index: number) => (bytes[index]! & 0xc0) === 0x80;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index]!;
    if (lead < 0x80) continue;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    const isWhole = lead >= 0xc2 && lead <= 0xf4 && isTail(index + 1) &&
      (length < 3 || isTail(index + 2)) && (length < 4 || isTail(index + 3));
    if (isWhole) index += length - 1;
    if (!isWhole) broken++;
    else if (length > 2) sound++;
  }
  return { sound, broken };
}

/** The lines of a text with their ends, which no character of several bytes contains. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start) + 1 || bytes.length;
    lines.push(bytes.subarray(start, end));
    start = end;
  }
  return lines;
}

interface DecodedLine {
  readonly text: string;
  readonly isOther: boolean;
}

function decodeLine(line: Uint8Array, encoding: string): DecodedLine {
  const other = otherEncoding(line, encoding);
  const text = other === undefined ? null : decodeStrictly(line, other);
  return text === null
    ? { text: new TextDecoder(encoding, { ignoreBOM: true }).decode(line), isOther: false }
    : { text, isOther: true };
}

/** The encoding, other than that of most lines, that a line may be in. */
function otherEncoding(line: Uint8Array, encoding: string): string | undefined {
  if (encoding === "gb18030") return utf8Sequences(line).sound >= FEWEST ? "utf-8" : undefined;
  const isWhole = encoding !== "utf-8" || decodeStrictly(line, "utf-8") !== null;
  return !isWhole && isMostlyCommon(line) ? "gb18030" : undefined;
}
