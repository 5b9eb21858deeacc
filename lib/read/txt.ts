import { decode } from "./decode.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import { textDocument } from "./text_document.ts";
import type { Document } from "@/model/mod.ts";

/** Makes a document of a file of plain text. */
export function readText(file: SourceFile): Document {
  const decoded = decode(file.bytes);
  return textDocument(decoded, sourceOf(file, "txt", decoded));
}
