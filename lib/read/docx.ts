import { load } from "cheerio";
import { brokenText } from "./broken_text.ts";
import { compose } from "./compose.ts";
import { decode } from "./decode.ts";
import { docxParts } from "./docx_parts.ts";
import { mainPart } from "./main_part.ts";
import { refusal } from "./refusal.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import type { Document } from "@/model/mod.ts";

/** Text of another file in the archive, which a program takes over when it first opens the document. */
const EMBEDDED = /<(?:\w+:)?altChunk\b/;

/**
 * Makes a document of a Word file (DOCX): paragraphs, tables and text boxes in their order, changes
 * taken as accepted; headers, footers, notes, comments and automatic numbers are left out.
 *
 * @throws {UnreadableError} `read.format`, `read.damaged`, `read.encrypted` or `read.too_large`.
 */
export function readDocx(file: SourceFile): Document {
  const decoded = decode(mainPart(file.bytes));
  if (EMBEDDED.test(decoded.text)) throw refusal("altchunk");
  const tree = load(decoded.text, { xml: true }).root()[0]!;
  const document = compose(sourceOf(file, "docx", decoded), docxParts(tree));
  return { ...document, findings: brokenText(decoded, document.text) };
}
