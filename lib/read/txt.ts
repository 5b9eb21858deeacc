import { decode } from "./decode.ts";
import type { SourceFile } from "./source_file.ts";
import type { Document, TextBlock } from "@/model/mod.ts";

const LINE = /[^\r\n]*\S[^\r\n]*/g;

/** Makes a document of plain text: every line with something on it is a block. */
export function readText({ name, bytes, sha256 }: SourceFile): Document {
  const { text, encoding, reason } = decode(bytes);
  const blocks = Array.from(text.matchAll(LINE), ({ 0: line, index }): TextBlock => ({
    kind: "text",
    span: { start: index, end: index + line.length },
  }));
  const source = {
    name,
    format: "txt",
    bytes: bytes.length,
    sha256,
    encoding,
    encodingReason: reason,
  } as const;
  return { source, text, blocks };
}
