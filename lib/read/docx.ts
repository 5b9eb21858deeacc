import { brokenText } from "./broken_text.ts";
import { compose } from "./compose.ts";
import { docxContent } from "./docx/docx_content.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of a Word file (DOCX): paragraphs, tables and text boxes in their order, changes
 * taken as accepted, embedded files at their places; headers, footers, notes, comments and automatic
 * numbers are left out.
 *
 * @throws {UnreadableError} `read.format`, `read.damaged`, `read.encrypted` or `read.too_large`.
 */
export async function readDocx(file: SourceFile): Promise<Document> {
  const { decoded, drafts, findings } = await docxContent(file);
  const document = compose(sourceOf(file, "docx", decoded), drafts);
  return { ...document, findings: [...brokenText(decoded, document.text), ...findings] };
}
