import type { CompoundFile } from "./ole/compound_file.ts";
import { compose } from "./compose.ts";
import { damaged } from "./damaged.ts";
import { refusal } from "./refusal.ts";
import { MOST_WRITTEN, tooLarge } from "./sheet/too_large.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import { workbookParts } from "./sheet/workbook.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of a workbook of Excel 97 to 2003 (XLS; ET files of WPS are of the same make); see
 * `workbookParts`.
 *
 * @throws {UnreadableError} `read.format` for an older workbook, `read.encrypted`, `read.damaged`,
 * `read.too_large`.
 */
export function readXls(file: SourceFile, { stream }: CompoundFile): Document {
  const book = stream("Workbook");
  // The workbook of Excel 95: its encoding is that of the machine that wrote it.
  if (book === undefined) throw refusal("xls95");
  checkRecords(book);
  const { parts, source, findings } = workbookParts(book, WHAT, file.year);
  const decoded = { encoding: "utf-16le", reason: "what Excel 97 and later write" };
  return compose({ ...sourceOf(file, "xls", decoded), ...source }, parts, findings);
}

const WHAT = { zh: "旧式电子表格 (XLS、ET)", en: "an old workbook (XLS, ET)" };

/** Records of a workbook: beginning and end of a sheet, where one begins, and that what follows is encrypted. */
const BEGIN = 0x809;
const END = 0x0a;
const SHEET = 0x85;
const FILE_PASS = 0x2f;

/**
 * Walks from record to record, which the library does not: what is damaged would be left out in
 * silence.
 *
 * @throws {UnreadableError} `read.encrypted`; `read.damaged` where a sheet has no end, or does not begin
 * where the workbook says; `read.too_large`.
 */
function checkRecords(book: Uint8Array): void {
  const view = new DataView(book.buffer, book.byteOffset, book.byteLength);
  const begins = new Set<number>();
  const sheets: number[] = [];
  let depth = 0;
  let count = 0;
  for (let at = 0; at + 4 <= book.length;) {
    if (++count > MOST_WRITTEN) throw tooLarge();
    const [record, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (record === FILE_PASS) throw refusal("encrypted");
    if (record === BEGIN && ++depth === 1) begins.add(at);
    if (record === END && --depth < 0) throw damaged(WHAT);
    at += 4 + length;
    if (at > book.length) throw damaged(WHAT);
    if (record === SHEET) sheets.push(view.getUint32(at - length, true));
  }
  if (depth !== 0 || sheets.some((at) => !begins.has(at))) throw damaged(WHAT);
}
