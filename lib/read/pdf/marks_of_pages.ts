import { type PageMarks, pageMarks } from "./page_marks.ts";
import { pdfPages } from "./pdf_pages.ts";

/** What can be seen on each page of a PDF, its images aside; see `pdfPages` for `warnings`. */
export async function marksOfPages(
  bytes: Uint8Array,
  warnings: Set<string>,
): Promise<PageMarks[]> {
  return await Array.fromAsync(pdfPages(bytes, { warnings }), pageMarks);
}
