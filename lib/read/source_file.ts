import type { Document, Format, Source } from "@/model/mod.ts";
import type { Decoded } from "@/text/mod.ts";
import type { ScannedPage } from "./scan/scanned_page.ts";

/** A file as it was found: its name, bytes and their SHA-256. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** What was recognized on the pages that are pictures; left out where that was not tried. */
  readonly scans?: readonly ScannedPage[];
  /** The year of the report that is asked for, where the file may hold several. */
  readonly year?: number;
}

/**
 * Makes a document of the bytes of one format; throws an `UnreadableError` where none can be made.
 */
export type Reader = (file: SourceFile) => Document | Promise<Document>;

/** What a document states about the file that it was made of. */
export function sourceOf(
  { name, bytes, sha256 }: SourceFile,
  format: Format,
  { encoding, reason }: Omit<Decoded, "text">,
): Source {
  return { name, format, bytes: bytes.length, sha256, encoding, encodingReason: reason };
}
