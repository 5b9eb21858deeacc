import { pageMarks } from "./page_marks.ts";
import type { PageMarks } from "./painter.ts";
import { pdfPages } from "./pdf_pages.ts";
import { withUnmapped } from "./with_unmapped.ts";

/** What can be seen on each page of a PDF, its images aside; see `pdfPages` for `warnings`. */
export async function marksOfPages(
  bytes: Uint8Array,
  warnings: Set<string>,
): Promise<readonly PageMarks[]> {
  return withUnmapped(await Array.fromAsync(pdfPages(bytes, { warnings }), pageMarks));
}
