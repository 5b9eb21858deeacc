import { utf16Of } from "@/text/mod.ts";

/** The type of a file by its first bytes. */
export type FileType =
  | "text"
  | "html"
  | "mhtml"
  | "wordxml"
  | "flatodf"
  | "pdf"
  | "zip"
  | "archive"
  | "ole"
  | "png"
  | "jpeg"
  | "gif"
  | "tiff"
  | "jpeg2000"
  | "bmp"
  | "webp"
  | "rtf"
  | "binary";

/** A place in a signature where any byte may be. */
const ANY = -1;

const SIGNATURES: readonly (readonly [FileType, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["archive", [0x1f, 0x8b, 0x08]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  // A TIFF of more than 4 GB.
  ["tiff", [0x49, 0x49, 0x2b, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2b]],
  ["jpeg2000", [0, 0, 0, 0x0c, 0x6a, 0x50, 0x20, 0x20]],
  ["jpeg2000", [0xff, 0x4f, 0xff, 0x51]],
  ["bmp", [0x42, 0x4d, ANY, ANY, ANY, ANY, 0, 0, 0, 0]],
  ["webp", [0x52, 0x49, 0x46, 0x46, ANY, ANY, ANY, ANY, 0x57, 0x45, 0x42, 0x50]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** What may precede a page. */
const PROLOGUE = /<!--[^]*?-->|^\s*<\?xml[^>]*>/g;
const PAGE = /^\s*<(?:!doctype html|html|head|body)\b/i;
/** A part of a page, as editors of web sites store it; Markdown may begin with an element, too. */
const FRAGMENT = /^\s*<[a-z][a-z0-9]*[ >]/i;
const ENDS = /<\/(?:p|div|span|td|th|tr|table|h[1-6]|li|title|style|script)>/gi;
const FEWEST_ENDS = 3;

/** What Word writes as a single XML file: of 2003, and of later versions. */
const WORD_XML = /<(?:w:wordDocument|pkg:package)\s/;

/** An OpenDocument file as a single XML file. */
const FLAT_ODF = /<office:document\s/;

/** Web archives and mails begin with a header: fields, one of which only mails have. */
const HEADER =
  /^\s*(?:From [^\r\n]*\r?\n)?(?:[!-9;-~]+:[^\r\n]*(?:\r?\n|$)(?:[ \t][^\r\n]*\r?\n)*)+/;
const OF_MAIL =
  /^(?:mime-version:|received:|message-id:|content-type:\s*(?:multipart|text)\/|snapshot-content-location:)/im;

/** How many bytes are checked. */
const HEAD = 16_384;

/** Finds the type of a file from its first bytes; what has no signature is `text` or `binary`. */
export function sniff(bytes: Uint8Array): FileType {
  const signed = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => byte === ANY ? index < bytes.length : bytes[index] === byte)
  );
  if (signed) return signed[0];
  const head = bytes.subarray(0, HEAD);
  if (isBinary(head)) return "binary";
  const text = new TextDecoder(utf16Of(head) ?? "utf-8").decode(head);
  if (OF_MAIL.test(HEADER.exec(text)?.[0] ?? "")) return "mhtml";
  if (WORD_XML.test(text)) return "wordxml";
  if (FLAT_ODF.test(text)) return "flatodf";
  return isHtml(text) ? "html" : "text";
}

function isHtml(head: string): boolean {
  const text = head.replace(PROLOGUE, "");
  if (PAGE.test(text)) return true;
  return FRAGMENT.test(text) && (text.match(ENDS)?.length ?? 0) >= FEWEST_ENDS;
}

/**
 * Control characters that no text has, unless they are halves of UTF-16: a tenth of what is
 * compressed, less where a text is damaged.
 */
function isBinary(head: Uint8Array): boolean {
  const controls = head.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d));
  return controls.length > head.length / 20 && utf16Of(head) === null;
}
