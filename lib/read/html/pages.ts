import { Buffer } from "node:buffer";

/** What parts the pages of an article in one file of HTML; in a text, a line end does. */
const NEXT = "<!-- gongkai: next page -->";

/**
 * The pages of one article as one file, in their order; see `pagesOf`. All are web pages, or all are
 * plain text, in one encoding of which ASCII is a part.
 */
export function joinPages(
  pages: readonly Uint8Array[],
  format: "html" | "txt",
): Uint8Array<ArrayBuffer> {
  const between = new TextEncoder().encode(format === "html" ? `\n${NEXT}\n` : "\n");
  const parts = pages.flatMap((page, index) => index === 0 ? [page] : [between, page]);
  return new Uint8Array(Buffer.concat(parts));
}

/** The pages of one article in a file of HTML; mostly it is the only one. */
export function pagesOf(html: string): readonly string[] {
  return html.split(NEXT);
}
