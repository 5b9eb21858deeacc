import { type Decoded, decodeStrictly, utf16Of } from "@/text/mod.ts";
import { decode } from "./decode.ts";

/**
 * Where the HTML Standard looks for a declaration, and some more: pages begin with long comments.
 */
const HEAD = 4096;
const DECLARED = /<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*["']?\s*([\w:-]+)/i;

/** Encodings whose declaration is worth trying; others, as ISO 8859-1, are an editor's default. */
const TRIED: ReadonlySet<string> = new Set(["utf-8", "gb18030", "big5"]);

/** A page that was cut or edited inside a character is read where at most this many are broken. */
const MOST_BROKEN = 1 / 1000;

/**
 * Decodes a page by its byte order mark, else by what it declares, else by its content. A
 * declaration that the bytes contradict is ignored: bytes that are valid UTF-8 throughout are not
 * in another encoding.
 *
 * @throws {UnreadableError} `read.encoding` where no encoding fits.
 */
export function decodeHtml(bytes: Uint8Array): Decoded {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, HEAD));
  const declared = labelOf(DECLARED.exec(head)?.[1] ?? "");
  if (utf16Of(bytes) !== null || decodeStrictly(bytes, "utf-8") !== null) {
    const decoded = decode(bytes);
    const isDeclared = decoded.encoding === declared;
    return isDeclared ? { ...decoded, reason: `declared, and ${decoded.reason}` } : decoded;
  }
  return (TRIED.has(declared) ? decodeAs(bytes, declared) : undefined) ?? decode(bytes);
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
