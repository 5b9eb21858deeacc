import { zipSync } from "fflate";
import { compose } from "./compose.ts";
import { MOST_WRITTEN, tooLarge } from "./sheet/too_large.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import { type Parts, unpack } from "./unpack.ts";
import { workbookParts } from "./sheet/workbook.ts";
import type { Document } from "@/model/mod.ts";

/** The parts of a workbook, without pictures, drawings, macros, notes and the data of pivot tables. */
const WANTED = /^(?:\[Content_Types\]\.xml|(?:_rels|xl)\/.*\.(?:bin|rels|xml))$/i;
const UNWANTED =
  /\/(?:activeX|charts|comments|ctrlProps|drawings|embeddings|media|pivot|printerSettings|vba)/i;

/**
 * Makes a document of a workbook (XLSX, XLSB); see `workbookParts`.
 *
 * @throws {UnreadableError} `read.encrypted`, `read.damaged`, `read.too_large`.
 */
export function readXlsx(file: SourceFile): Document {
  const wanted = unpack(file.bytes, (name) => WANTED.test(name) && !UNWANTED.test(name));
  checkCells(wanted);
  // The library unpacks without a bound: it gets what was unpacked within one.
  const bytes = zipSync(Object.fromEntries(wanted), { level: 0 });
  const { parts, source, findings } = workbookParts(bytes, {
    zh: "电子表格 (XLSX)",
    en: "a workbook (XLSX)",
  }, file.year);
  const decoded = { encoding: "utf-8", reason: "what workbooks are written in" };
  return compose({ ...sourceOf(file, "xlsx", decoded), ...source }, parts, findings);
}

/** Elements of cells and of their texts begin so: `<c`, `<si`. */
const [ANGLE, C, S, I] = [0x3c, 0x63, 0x73, 0x69] as const;
/** Bytes of a cell in a binary sheet. */
const BINARY_CELL = 10;

/** The library takes a second for 150,000 cells: they are counted before. */
function checkCells(parts: Parts): void {
  let count = 0;
  for (const [name, bytes] of parts) {
    if (/\.bin$/i.test(name)) count += bytes.length / BINARY_CELL;
    else {
      for (let at = bytes.indexOf(ANGLE); at >= 0; at = bytes.indexOf(ANGLE, at + 1)) {
        if (bytes[at + 1] === C || bytes[at + 1] === S && bytes[at + 2] === I) count++;
      }
    }
  }
  if (count > MOST_WRITTEN) throw tooLarge();
}
