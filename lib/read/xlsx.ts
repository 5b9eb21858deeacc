import { zipSync } from "fflate";
import { compose } from "./compose.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import { unpack } from "./unpack.ts";
import { workbookParts } from "./workbook.ts";
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
  // The library unpacks without a bound: it gets what was unpacked within one.
  const bytes = zipSync(Object.fromEntries(wanted), { level: 0 });
  const { parts, findings } = workbookParts(bytes, {
    zh: "电子表格 (XLSX)",
    en: "a workbook (XLSX)",
  });
  const decoded = { encoding: "utf-8", reason: "what workbooks are written in" };
  return compose(sourceOf(file, "xlsx", decoded), parts, findings);
}
