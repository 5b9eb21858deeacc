import { loadTree } from "./tree/load_tree.ts";
import { brokenText } from "./broken_text.ts";
import { compose } from "./compose.ts";
import { damaged } from "./damaged.ts";
import { decode } from "./decode.ts";
import { docxParts } from "./docx/docx_parts.ts";
import { refusal } from "./refusal.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of what Word saves as a single XML file: Word XML of 2003, whose elements are
 * nearly those of a DOCX, or a whole DOCX in one file (flat OPC). See `readDocx`.
 *
 * @throws {UnreadableError} `read.damaged` where its end is missing, `read.format` where it embeds
 * another file.
 */
export function readWordXml(file: SourceFile): Document {
  const decoded = decode(file.bytes);
  if (!isBalanced(decoded.text)) throw damaged(WHAT);
  const xml = loadTree(decoded.text, { xml: true });
  const [main] = xml("w\\:document, w\\:wordDocument").toArray();
  if (main === undefined) throw damaged(WHAT);
  const parts = docxParts(main, () => {
    throw refusal("altchunk");
  });
  const document = compose(sourceOf(file, "wordxml", decoded), parts);
  return { ...document, findings: brokenText(decoded, document.text) };
}

const WHAT = { zh: "Word XML 文件", en: "a Word document in XML" };

/** A tag, or what has no tags in it; the name of an element that ends in itself is not needed. */
const TAG = /<(?:!--[^]*?-->|\?[^]*?\?>|(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>|)/g;

/** Whether each element has its end: where tags are damaged, a parser guesses, and text is lost. */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  for (const [tag, isEnd, name, isEmpty] of xml.matchAll(TAG)) {
    if (tag === "<") return false;
    if (name === undefined || isEmpty !== "") continue;
    if (isEnd === "") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
