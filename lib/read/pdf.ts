import { compose } from "./compose.ts";
import { documentParts } from "./pdf/document_parts.ts";
import { withoutFurniture } from "./pdf/page_furniture.ts";
import { layOut } from "./pdf/page_layout.ts";
import { pageMarks } from "./pdf/page_marks.ts";
import { pdfPages } from "./pdf/pdf_pages.ts";
import type { SourceFile } from "./source_file.ts";
import { UnreadableError } from "./unreadable_error.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of a PDF: lines of text, and the tables that its rulings draw or its lines make. Page numbers and
 * running heads are left out, and what is painted over or cut off is not read.
 *
 * @throws {UnreadableError} `read.scan` where no page has text, `read.encrypted`, `read.font`,
 * `read.damaged` (broken or cut off) or `read.too_large`.
 */
export async function readPdf({ name, bytes, sha256 }: SourceFile): Promise<Document> {
  const pages = await Array.fromAsync(pdfPages(bytes), pageMarks);
  if (pages.every(({ glyphs }) => glyphs.length === 0)) throw scan(pages.length);
  const layouts = pages.map((page, index) => layOut(page, index + 1));
  const source = {
    name,
    format: "pdf",
    bytes: bytes.length,
    sha256,
    encoding: "utf-16",
    encodingReason: "the fonts of the PDF map to characters",
  } as const;
  return compose(source, documentParts(withoutFurniture(layouts)));
}

function scan(pages: number): UnreadableError {
  return new UnreadableError("read.scan", {
    zh: `PDF 文件的 ${pages} 页都没有文字,应是扫描件:请先做文字识别 (OCR) 并人工核对`,
    en: `Cannot read the PDF document: none of its ${pages} pages has text, as in a scan; ` +
      "recognize its text first (OCR), and check it",
  });
}
