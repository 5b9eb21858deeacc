import type { CompoundFile } from "./ole/compound_file.ts";
import { brokenText } from "./broken_text.ts";
import { compose } from "./compose.ts";
import { damaged } from "./damaged.ts";
import { docParts } from "./doc/doc_parts.ts";
import { documentText } from "./doc/document_text.ts";
import { lostParts } from "./doc/lost_parts.ts";
import { wordStreams } from "./doc/word_streams.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of a Word file of 97 to 2003 (DOC; most WPS files are of the same make):
 * paragraphs and tables in their order, text boxes behind them, removed and hidden text, headers,
 * notes, comments and automatic numbers left out.
 *
 * @throws {UnreadableError} `read.format` for an older Word file, `read.encrypted`, `read.damaged`.
 */
export function readDoc(file: SourceFile, streams: CompoundFile): Document {
  const decoded = { encoding: "utf-16le", reason: "what Word 97 and later write" };
  const { parts, findings } = partsOf(streams);
  const document = compose(sourceOf(file, "doc", decoded), parts);
  const { text } = document;
  return { ...document, findings: [...brokenText({ ...decoded, text }, text), ...findings] };
}

function partsOf(file: CompoundFile) {
  try {
    const streams = wordStreams(file);
    const text = documentText(streams);
    return { parts: docParts(text, streams), findings: lostParts(text, streams) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw damaged({ zh: "旧式 Word 文件 (DOC、WPS)", en: "an old Word document (DOC, WPS)" });
  }
}
