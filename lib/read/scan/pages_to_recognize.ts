import type { PageMarks } from "../pdf/page_marks.ts";
import { pdfPages } from "../pdf/pdf_pages.ts";
import { pageImages } from "./page_images.ts";

/**
 * A page with so many signs may still be a picture: a page number, a stamp or a mark is written over
 * many scans.
 */
const FEW_SIGNS = 30;

/**
 * The numbers of the pages of a PDF that pictures cover, and that have hardly any text; `pages` is what
 * can be seen on each. Images are decoded for pages without text only.
 */
export async function pagesToRecognize(
  bytes: Uint8Array,
  pages: readonly PageMarks[],
): Promise<number[]> {
  const bare = pages.flatMap(({ glyphs }, index) => glyphs.length <= FEW_SIGNS ? [index + 1] : []);
  if (bare.length === 0) return [];
  const sources = pdfPages(bytes, { only: bare, images: true });
  const arePictures = await Array.fromAsync(
    sources,
    async (source) => await pageImages(source) !== undefined,
  );
  return bare.filter((_, index) => arePictures[index]);
}
