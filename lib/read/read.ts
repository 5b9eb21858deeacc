import { type FileType, sniff } from "./sniff.ts";
import type { Reader } from "./source_file.ts";
import { UnreadableError } from "./unreadable_error.ts";
import type { Bilingual, Document } from "@/model/mod.ts";

/** The largest file that is read, in bytes: some hundred times the longest report known. */
export const MAX_BYTES = 20_000_000;

/** The formats that are read. A reader is loaded when the first file of its format comes. */
const READERS: Readonly<Partial<Record<FileType, () => Promise<Reader>>>> = {
  text: async () => (await import("./txt.ts")).readText,
};

const NAMES: Readonly<Record<FileType, Bilingual>> = {
  text: { zh: "纯文本", en: "plain text" },
  html: { zh: "网页 (HTML)", en: "a web page (HTML)" },
  pdf: { zh: "PDF 文件", en: "a PDF document" },
  zip: { zh: "压缩包或 DOCX、WPS 等文件", en: "a zip archive or an office document (DOCX)" },
  ole: { zh: "旧式 Office 文件 (DOC、WPS)", en: "an old office document (DOC, WPS)" },
  png: { zh: "图片 (PNG)", en: "an image (PNG)" },
  jpeg: { zh: "图片 (JPEG)", en: "an image (JPEG)" },
  gif: { zh: "图片 (GIF)", en: "an image (GIF)" },
  rtf: { zh: "RTF 文件", en: "an RTF document" },
  binary: { zh: "二进制文件", en: "a binary file" },
};

/**
 * Reads the bytes of a file into a document. The type is told by the content; plain text is read, in
 * UTF-8, UTF-16 or GB18030.
 *
 * @param bytes The whole file.
 * @param name File name with its extension.
 * @throws {UnreadableError} `read.empty`, `read.too_large`, `read.format` or `read.encoding`.
 *
 * @example
 * ```ts
 * import { read } from "@/read/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const document = await read(new TextEncoder().encode("第一段\n第二段"), "place-2016.txt");
 * assertEquals(document.blocks.length, 2);
 * assertEquals(document.source.encoding, "utf-8");
 * ```
 */
export async function read(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<Document> {
  checkSize(bytes.length);
  const type = sniff(bytes);
  const load = READERS[type];
  if (load === undefined) throw refusal(NAMES[type]);
  const sha256 = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  const document = await (await load())({ name, bytes, sha256 });
  if (document.text.trim() !== "") return document;
  throw new UnreadableError("read.empty", {
    zh: "文件没有文字",
    en: "Cannot read an empty file",
  });
}

/** Throws an `UnreadableError` for a file of too many bytes, so that it need not be read into memory. */
export function checkSize(bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  throw new UnreadableError("read.too_large", {
    zh: `文件有 ${bytes} 字节,超过 ${MAX_BYTES} 字节的上限`,
    en: `Cannot read ${bytes} bytes: the limit is ${MAX_BYTES}`,
  });
}

function refusal({ zh, en }: Bilingual): UnreadableError {
  return new UnreadableError("read.format", {
    zh: `文件内容是${zh},目前只读纯文本`,
    en: `Cannot read ${en}: only plain text is read`,
  });
}
