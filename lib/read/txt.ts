import { decode } from "./decode.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import type { Document, TextBlock } from "@/model/mod.ts";

const LINE = /[^\r\n]*\S[^\r\n]*/g;

/** Makes a document of plain text: every line with something on it is a block. */
export function readText(file: SourceFile): Document {
  const decoded = decode(file.bytes);
  const blocks = Array.from(decoded.text.matchAll(LINE), ({ 0: line, index }): TextBlock => ({
    kind: "text",
    span: { start: index, end: index + line.length },
  }));
  return { source: sourceOf(file, "txt", decoded), text: decoded.text, blocks };
}
