import { utf16Of } from "./utf16.ts";

/** What a file is, told by its first bytes. */
export type FileType =
  | "text"
  | "html"
  | "pdf"
  | "zip"
  | "ole"
  | "png"
  | "jpeg"
  | "gif"
  | "rtf"
  | "binary";

const SIGNATURES: readonly (readonly [FileType, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|table)\b/i;

/** How many bytes are looked at. */
const HEAD = 4096;

/** Tells the type of a file from its first bytes; what has no signature is `text` or `binary`. */
export function sniff(bytes: Uint8Array): FileType {
  const signed = SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => bytes[index] === byte)
  );
  if (signed) return signed[0];
  const head = bytes.subarray(0, HEAD);
  if (HTML.test(new TextDecoder("latin1").decode(head).replace(/^ï»¿/, ""))) return "html";
  return isBinary(head) ? "binary" : "text";
}

/** Control characters that no text has, unless they are halves of UTF-16. */
function isBinary(head: Uint8Array): boolean {
  const controls = head.filter((byte) => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d));
  return controls.length > head.length / 100 && utf16Of(head) === undefined;
}
