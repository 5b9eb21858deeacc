import { type Decoded, decodeStrictly, utf16Of } from "@/text/mod.ts";
import { decode } from "../decode.ts";

/**
 * Where the HTML Standard looks for a declaration, and some more: pages begin with long comments.
 */
const HEAD = 4096;
const DECLARED = /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:-]+)/i;

/** A declaration that only it is known by is believed where at most this share is broken. */
const MOST_BROKEN = 1 / 1000;

/**
 * Decodes a page by its byte order mark, else by its content: bytes that are mostly valid UTF-8 are
 * not in another encoding. What a page declares decides where both GB18030 and Big5 would do, and
 * where the content shows nothing; others, as ISO 8859-1, are an editor's default.
 *
 * @param stated The encoding that a mail states for the page.
 * @throws {UnreadableError} `read.encoding` where no encoding fits.
 */
export function decodeHtml(bytes: Uint8Array, stated = ""): Decoded {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const declared = labelOf(stated) || labelOf(DECLARED.exec(head)?.[1] ?? "");
  const isPlain = utf16Of(bytes) !== null || decodeStrictly(bytes, "utf-8") !== null;
  if (!isPlain && declared === "big5") return decodeAs(bytes, declared) ?? decode(bytes);
  try {
    const decoded = decode(bytes);
    const isDeclared = decoded.encoding === declared;
    return isDeclared ? { ...decoded, reason: `declared, and ${decoded.reason}` } : decoded;
  } catch (error) {
    const decoded = !isPlain && declared === "gb18030" ? decodeAs(bytes, declared) : undefined;
    if (decoded === undefined) throw error;
    return decoded;
  }
}

/** The text in a declared encoding, where hardly a character of it is broken. */
function decodeAs(bytes: Uint8Array, encoding: string): Decoded | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (broken > text.length * MOST_BROKEN) return undefined;
  const reason = broken === 0
    ? "declared by the page"
    : `declared; ${broken} characters are broken`;
  return { text, encoding, reason };
}

/** The WHATWG label of a declared encoding; GB 2312 and GBK are parts of GB18030. */
function labelOf(declared: string): string {
  try {
    const { encoding } = new TextDecoder(declared);
    return /^gb/.test(encoding) ? "gb18030" : encoding;
  } catch {
    return "";
  }
}
