import { compose } from "./compose.ts";
import { damagedStreams } from "./pdf/damaged_streams.ts";
import { documentParts } from "./pdf/document_parts.ts";
import { withoutFurniture } from "./pdf/page_furniture.ts";
import { layOut } from "./pdf/page_layout.ts";
import { marksOfPages } from "./pdf/marks_of_pages.ts";
import { printedOrigin } from "./pdf/printed_origin.ts";
import { skippedParts } from "./pdf/skipped_parts.ts";
import { scanNotRead } from "./scan/refusals.ts";
import { unmappedFinding } from "./pdf/unmapped_finding.ts";
import { withScans } from "./scan/with_scans.ts";
import type { SourceFile } from "./source_file.ts";
import { UnreadableError } from "./unreadable_error.ts";
import { type Document, type Finding, makeFinding } from "@/model/mod.ts";

/**
 * Makes a document of a PDF: lines of text, and the tables that its rulings draw or its lines make. Page numbers and
 * running heads are left out, and what is painted over or cut off is not read. Pages that are pictures
 * show what was recognized on them, where that was tried, or by the program that made the file.
 *
 * @throws {UnreadableError} `read.scan` where no page has text, `read.encrypted`, `read.font`,
 * `read.damaged` (broken or cut off) or `read.too_large`.
 */
export async function readPdf({ name, bytes, sha256, scans }: SourceFile): Promise<Document> {
  const warnings = new Set<string>();
  const written = await marksOfPages(bytes, warnings);
  const damage = damagedParts(skippedParts(warnings), damagedStreams(bytes));
  const hasText = written.some(({ glyphs, layer }) => glyphs.length > 0 || layer !== undefined);
  if (scans === undefined && !hasText) throw noText(written.length, damage);
  const { pages, recognized, findings } = await withScans(bytes, written, warnings, scans);
  if (pages.every(({ glyphs }) => glyphs.length === 0)) throw noText(pages.length, damage);
  const layouts = pages.map((page, index) => layOut(page, index + 1));
  const source = {
    name,
    format: "pdf",
    bytes: bytes.length,
    sha256,
    encoding: "utf-16",
    encodingReason: "the fonts of the PDF map to characters",
    ...printedOrigin(layouts),
    ...recognized.length > 0 && { recognized },
  } as const;
  const parts = documentParts(withoutFurniture(layouts));
  if (parts.length === 0) throw noText(pages.length, damage);
  const document = compose(source, parts, [...damage, ...findings]);
  if (isUnknown(document.text)) throw fontsWithoutMap();
  return { ...document, findings: [...document.findings, ...unmappedFinding(document.text)] };
}

/** Whether most of a text is signs whose characters are not known. */
function isUnknown(text: string): boolean {
  const signs = text.replace(/\s/g, "");
  return signs.replaceAll("\ufffd", "").length < signs.length / 2;
}

function fontsWithoutMap(): UnreadableError {
  return new UnreadableError("read.font", {
    zh: "PDF 的字体没有文字对照（可能经打印或转换而丢失），无法得知是什么字：请换用原文件，" +
      "或另存为图像后识别 (OCR)",
    en: "Cannot identify the characters of the PDF document: its fonts have lost their character " +
      "map, as by printing to PDF; get the original file, or save it as pictures and recognize " +
      "them (OCR)",
  });
}

/** The finding of a file of which PDF.js skipped a part, or read one that is not as it was written. */
function damagedParts(skipped: readonly string[], streams: number): Finding[] {
  if (skipped.length === 0 && streams === 0) return [];
  const reasons = [...streams > 0 ? [`checksums: ${streams}`] : [], ...skipped];
  return [makeFinding("read.damaged_part", {
    actual: reasons.join("; "),
    message: {
      zh: `PDF 文件有损坏之处，可能有字缺失或不对（${reasons.length} 处）：请重新下载，并核对`,
      en: `The PDF document is damaged in ${reasons.length} places; characters may be missing or ` +
        "wrong: download it again, and compare",
    },
  })];
}

/** Text that is lost by damage is none of a scan. */
function noText(pages: number, [damage]: readonly Finding[]): UnreadableError {
  return damage === undefined
    ? scanNotRead(pages)
    : new UnreadableError("read.damaged", damage.message);
}
