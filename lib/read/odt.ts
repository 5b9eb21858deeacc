import { loadTree } from "./tree/load_tree.ts";
import { brokenText } from "./broken_text.ts";
import { compose } from "./compose.ts";
import { decode } from "./decode.ts";
import { odtParts } from "./odt/odt_parts.ts";
import { refusal } from "./refusal.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import { unpack } from "./unpack.ts";
import type { Document } from "@/model/mod.ts";

const CONTENT = "content.xml";
type Attributes = Readonly<Record<string, string>>;

/** By a share of the height of the line, when not in a word. */
const RAISED = /^(?:super|[1-9]\d%)/;
const MANIFEST = "META-INF/manifest.xml";

/**
 * Makes a document of an OpenDocument text (ODT): paragraphs, tables and text boxes in their order;
 * headers, notes, comments, tracked deletions and automatic numbers are left out.
 *
 * @throws {UnreadableError} `read.format` for an OpenDocument file that is no text,
 * `read.encrypted`, `read.damaged`, `read.too_large`.
 */
export function readOdt(file: SourceFile): Document {
  const files = unpack(file.bytes, (name) => name === CONTENT || name === MANIFEST);
  const manifest = new TextDecoder().decode(files.get(MANIFEST));
  if (manifest.includes("encryption-data")) throw refusal("encrypted");
  const decoded = decode(files.get(CONTENT)!);
  const xml = loadTree(decoded.text, { xml: true });
  const [text] = xml("office\\:text").toArray();
  if (text === undefined) throw refusal("odf");
  const styles = xml("style\\:text-properties").toArray();
  const named = (isWanted: (attribs: Attributes) => boolean) =>
    new Set(
      styles.filter(({ attribs }) => isWanted(attribs)).map(({ parent }) =>
        parent !== null && "attribs" in parent ? parent.attribs["style:name"] : undefined
      ),
    );
  const parts = odtParts(text, {
    raised: named((attribs) => RAISED.test(attribs["style:text-position"] ?? "")),
    hidden: named((attribs) => attribs["text:display"] === "none"),
  });
  const document = compose(sourceOf(file, "odt", decoded), parts);
  return { ...document, findings: brokenText(decoded, document.text) };
}
