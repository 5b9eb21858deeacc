import { compose } from "./compose.ts";
import { documentParts } from "./pdf/document_parts.ts";
import { layOut } from "./pdf/page_layout.ts";
import { recognizedFinding } from "./scan/recognized_finding.ts";
import { imageNotRead } from "./scan/refusals.ts";
import { sniff } from "./sniff.ts";
import type { SourceFile } from "./source_file.ts";
import type { Document } from "@/model/mod.ts";

/**
 * Makes a document of what was recognized in an image (PNG, JPEG).
 *
 * @throws {UnreadableError} `read.scan` where its text was not recognized.
 */
export function readImage({ name, bytes, sha256, scans }: SourceFile): Document {
  const format = sniff(bytes) === "png" ? "png" : "jpeg";
  const marks = scans?.[0]?.marks;
  if (!marks) throw imageNotRead(format);
  const source = {
    name,
    format,
    bytes: bytes.length,
    sha256,
    encoding: "utf-16",
    encodingReason: "the text of the image was recognized",
    recognized: [1],
  } as const;
  return compose(source, documentParts([layOut(marks, 1)]), [recognizedFinding([1])]);
}
