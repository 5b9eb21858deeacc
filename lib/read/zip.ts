import { refusal, type Unread } from "./refusal.ts";
import type { Reader, SourceFile } from "./source_file.ts";
import { unpack } from "./unpack.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Files that identify packages, and who reads those that can be read. Some services write
 * `document2.xml`.
 */
const KINDS: readonly (readonly [RegExp, Unread | (() => Promise<Reader>)])[] = [
  [/^word\/document\d*\.xml$/, async () => (await import("./docx.ts")).readDocx],
  [/^xl\/workbook\./, async () => (await import("./xlsx.ts")).readXlsx],
  [/^ppt\/presentation\.xml$/, "pptx"],
  [/^OFD\.xml$/i, "ofd"],
  [/^content\.xml$/, async () => (await import("./odt.ts")).readOdt],
];

/**
 * Makes a document of a zip archive that is one, as a Word file (DOCX) is.
 *
 * @throws {UnreadableError} `read.format` for an archive of another kind, and what its reader
 * throws.
 */
export async function readZip(file: SourceFile): Promise<Document> {
  const names: string[] = [];
  unpack(file.bytes, (name) => names.push(name) < 0);
  const [, kind] = KINDS.find(([pattern]) => names.some((name) => pattern.test(name))) ?? [];
  if (kind === undefined || typeof kind === "string") throw refusal(kind ?? "zip");
  return (await kind())(file);
}
