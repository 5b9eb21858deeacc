import { createHash } from "node:crypto";
import { type FileType, sniff } from "./sniff.ts";
import { refusal, type Unread } from "./refusal.ts";
import type { ScannedPage } from "./scan/scanned_page.ts";
import { missingTables } from "./shell/missing_tables.ts";
import type { Reader } from "./source_file.ts";
import { UnreadableError } from "./unreadable_error.ts";
import type { Document } from "@/model/mod.ts";

/** The largest file that is read, in bytes: some hundred times the longest report known. */
export const MAX_BYTES = 20_000_000;

/**
 * What is done with each type of file. A reader is loaded when the first file of its format comes.
 */
const READERS: Readonly<Record<FileType, () => Promise<Reader>>> = {
  text: async () => (await import("./txt.ts")).readText,
  html: async () => (await import("./html.ts")).readHtml,
  zip: async () => (await import("./zip.ts")).readZip,
  ole: async () => (await import("./ole.ts")).readOle,
  pdf: async () => (await import("./pdf.ts")).readPdf,
  mhtml: async () => (await import("./mhtml.ts")).readMhtml,
  wordxml: async () => (await import("./word_xml.ts")).readWordXml,
  rtf: async () => (await import("./rtf.ts")).readRtf,
  archive: refuse("archive"),
  png: async () => (await import("./image.ts")).readImage,
  jpeg: async () => (await import("./image.ts")).readImage,
  flatodf: refuse("flatodf"),
  gif: refuse("gif"),
  tiff: refuse("tiff"),
  jpeg2000: refuse("jpeg2000"),
  bmp: refuse("bmp"),
  webp: refuse("webp"),
  binary: refuse("binary"),
};

/**
 * Reads the bytes of a file into a document. The type is found from the content: a web page or
 * archive, a document of Word, WPS or LibreOffice, a workbook, a PDF or plain text in UTF-8, UTF-16 or
 * GB18030. Other types are refused by name, with what to do.
 *
 * @param bytes The whole file.
 * @param name File name with its extension.
 * @param scans What was recognized on the pages that are pictures: see `scannedPages`. Without it a
 * file of pictures is refused, and pages that are pictures are left out with a finding.
 * @param year Of a workbook with sheets of several years, those of this year are read; without it,
 * those of the first.
 * @throws {UnreadableError} `read.empty`, `read.too_large`, `read.format`, `read.encrypted`,
 * `read.damaged`, `read.encoding`; of a PDF also `read.scan` and `read.font`.
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
export async function read(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  scans?: readonly ScannedPage[],
  year?: number,
): Promise<Document> {
  checkSize(bytes.length);
  const reader = await READERS[sniff(bytes)]();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = await reader({
    name,
    bytes,
    sha256,
    ...scans && { scans },
    ...year !== undefined && { year },
  });
  if (document.text.trim() !== "") return withMissingTables(document);
  throw new UnreadableError("read.empty", {
    zh: "文件没有文字",
    en: "Cannot read an empty file",
  });
}

/** Of a page the reader finds them, with what stands in their place. */
function withMissingTables(document: Document): Document {
  const { format } = document.source;
  if (format === "html" || format === "mhtml") return document;
  return { ...document, findings: [...document.findings, ...missingTables(document)] };
}

/**
 * Throws an `UnreadableError` for a file of too many bytes, so that it need not be read into
 * memory.
 */
export function checkSize(bytes: number): void {
  if (bytes <= MAX_BYTES) return;
  throw new UnreadableError("read.too_large", {
    zh: `文件有 ${bytes} 字节，超过 ${MAX_BYTES} 字节的上限`,
    en: `Cannot read ${bytes} bytes: the limit is ${MAX_BYTES}`,
  });
}

function refuse(type: Unread): () => Promise<Reader> {
  return () => Promise.reject(refusal(type));
}
