import { openCompoundFile } from "./ole/compound_file.ts";
import { refusal } from "./refusal.ts";
import type { SourceFile } from "./source_file.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of a compound file (OLE), as office programs before 2007 and WPS write them, by the
 * streams in it.
 *
 * @throws {UnreadableError} `read.encrypted`, `read.format` for a kind that is not read,
 * `read.damaged`.
 */
export async function readOle(file: SourceFile): Promise<Document> {
  const parts = openCompoundFile(file.bytes);
  if (parts.has("EncryptedPackage")) throw refusal("encrypted");
  if (parts.has("WordDocument")) return (await import("./doc.ts")).readDoc(file, parts);
  if (parts.has("Workbook") || parts.has("Book")) {
    return (await import("./xls.ts")).readXls(file, parts);
  }
  throw refusal("ole");
}
