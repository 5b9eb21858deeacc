import { marksOfPages } from "../pdf/marks_of_pages.ts";
import { pdfPages } from "../pdf/pdf_pages.ts";
import { sniff } from "../sniff.ts";
import { jpegPdf } from "./jpeg_pdf.ts";
import { pagePicture } from "./page_picture.ts";
import { pagesToRecognize } from "./pages_to_recognize.ts";
import { pngPicture } from "./png_picture.ts";
import type { Recognize } from "./recognizer.ts";
import { scanMarks } from "./scan_marks.ts";
import type { ScannedPage } from "./scanned_page.ts";

/** The width that a picture is taken to be printed at, in points: that of A4. */
const A4_WIDTH = 595;

/**
 * Recognizes the pages of a PDF that are pictures, or the one of an image (PNG, JPEG), one after the
 * other.
 *
 * @throws {UnreadableError} As `read` does, for a file that cannot be opened.
 */
export async function* recognizedPages(
  bytes: Uint8Array<ArrayBuffer>,
  recognize: Recognize,
): AsyncGenerator<ScannedPage> {
  if (sniff(bytes) === "png") {
    yield { page: 1, marks: await scanMarks(pngPicture(bytes), A4_WIDTH, recognize) };
    return;
  }
  const pdf = sniff(bytes) === "jpeg" ? jpegPdf(bytes, A4_WIDTH) : bytes;
  const warnings = new Set<string>();
  const numbers = await pagesToRecognize(pdf, await marksOfPages(pdf, warnings), warnings);
  let at = 0;
  for await (const source of pdfPages(pdf, { only: numbers, images: true })) {
    const picture = await pagePicture(source);
    const marks = picture === null ? null : await scanMarks(picture, source.width, recognize);
    yield { page: numbers[at++]!, marks };
  }
}
