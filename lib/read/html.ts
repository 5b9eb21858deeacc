import { loadTree } from "./tree/load_tree.ts";
import { decodeHtml } from "./html/decode_html.ts";
import { htmlDocument, type HtmlPage } from "./html/html_document.ts";
import { pageOrigin } from "./origin/page_origin.ts";
import { pagesOf } from "./html/pages.ts";
import { type SourceFile, sourceOf } from "./source_file.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of a web page: its titles, where the content does not have them, and the content
 * with its tables. Menus, code and what is hidden are left out by structure; see `htmlContent`.
 */
export function readHtml(file: SourceFile): Document {
  const decoded = decodeHtml(file.bytes);
  const pages = pagesOf(decoded.text).map((html) => ({ html, tree: loadTree(html).root()[0]! }));
  const [{ html, tree }] = pages as [HtmlPage];
  const source = { ...sourceOf(file, "html", decoded), ...pageOrigin(html, tree) };
  return htmlDocument(pages, decoded, source);
}
