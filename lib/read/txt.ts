import type { Document, Source, TextBlock } from "@/model/mod.ts";

const LINE = /[^\r\n]*\S[^\r\n]*/g;

/** Makes a document of plain text: every line with something on it is a block. */
export function readText(text: string, source: Source): Document {
  const blocks = Array.from(text.matchAll(LINE), ({ 0: line, index }): TextBlock => ({
    kind: "text",
    span: { start: index, end: index + line.length },
  }));
  return { source, text, blocks };
}
