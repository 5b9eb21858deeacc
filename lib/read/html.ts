import { loadTree } from "./load_tree.ts";
import { decodeHtml } from "./decode_html.ts";
import { htmlDocument } from "./html_document.ts";
import { pageOrigin } from "./origin/page_origin.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of a web page: its titles, where the content does not have them, and the content
 * with its tables. Menus, code and what is hidden are left out by structure; see `htmlContent`.
 */
export function readHtml(file: SourceFile): Document {
  const decoded = decodeHtml(file.bytes);
  const tree = loadTree(decoded.text).root()[0]!;
  const source = { ...sourceOf(file, "html", decoded), ...pageOrigin(decoded.text, tree) };
  return htmlDocument(tree, decoded, source);
}
