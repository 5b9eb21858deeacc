import type { Recognize } from "./scan/recognizer.ts";
import type { ScannedPage } from "./scan/scanned_page.ts";

/**
 * Recognizes the pages of a PDF that are pictures, or the one of an image (PNG, JPEG), one after the
 * other: each is turned straight, its rulings are found, and each line of text, within its cell, is
 * given to `recognize` as a picture. `read` makes a document of the pages.
 *
 * @throws {UnreadableError} As `read` does, for a file that cannot be opened.
 */
export async function* scannedPages(
  bytes: Uint8Array<ArrayBuffer>,
  recognize: Recognize,
): AsyncGenerator<ScannedPage> {
  // What it takes is loaded with the first scan.
  const { recognizedPages } = await import("./scan/recognized_pages.ts");
  yield* recognizedPages(bytes, recognize);
}
