import type { PageMarks } from "../pdf/painter.ts";
import { pdfPages } from "../pdf/pdf_pages.ts";
import { pageImages } from "./page_images.ts";

/**
 * A page with so many signs may still be a picture: a page number, a stamp or a mark is written over
 * many scans.
 */
const FEW_SIGNS = 30;

/** How PDF.js begins to say that it left out an image. */
const LEFT_OUT = "Image exceeded maximum";

/**
 * The numbers of the pages of a PDF that pictures cover, and that have hardly any text; `pages` is what
 * can be seen on each, `warnings` what the library said when it was asked without images: where there
 * are none, nothing is decoded.
 */
export async function pagesToRecognize(
  bytes: Uint8Array,
  pages: readonly PageMarks[],
  warnings: ReadonlySet<string>,
): Promise<number[]> {
  if (![...warnings].some((warning) => warning.startsWith(LEFT_OUT))) return [];
  const bare = pages.flatMap(({ glyphs }, index) => glyphs.length <= FEW_SIGNS ? [index + 1] : []);
  if (bare.length === 0) return [];
  const sources = pdfPages(bytes, { only: bare, images: true });
  const arePictures = await Array.fromAsync(
    sources,
    async (source) => await pageImages(source) !== undefined,
  );
  return bare.filter((_, index) => arePictures[index]);
}
