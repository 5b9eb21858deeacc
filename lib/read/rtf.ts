import { brokenText } from "./broken_text.ts";
import { compose } from "./compose.ts";
import { rtfParts } from "./rtf/rtf_parts.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of an RTF file: paragraphs, tables and text boxes in their order; removed and hidden
 * text, headers, notes and comments are left out.
 *
 * @throws {UnreadableError} `read.damaged` where its end is missing.
 */
export function readRtf(file: SourceFile): Document {
  // Bytes as they are: an RTF file names the encoding of each run.
  const source = new TextDecoder("latin1").decode(file.bytes);
  const decoded = { encoding: "us-ascii", reason: "RTF; other characters as its fonts say" };
  const document = compose(sourceOf(file, "rtf", decoded), rtfParts(source));
  const { text } = document;
  return { ...document, findings: brokenText({ ...decoded, text }, text) };
}
