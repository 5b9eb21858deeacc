import { refusal, type Unread } from "./refusal.ts";
import type { SourceFile } from "./source_file.ts";

/** Streams that identify compound files; their names are written in UTF-16. */
const STREAMS: readonly (readonly [string, Unread])[] = [
  ["EncryptedPackage", "encrypted"],
  ["WordDocument", "doc"],
  ["Workbook", "xls"],
];

/**
 * Refuses a compound file (OLE), as old office documents and encrypted new ones are, by its kind.
 */
export function readOle({ bytes }: SourceFile): never {
  const text = new TextDecoder("latin1").decode(bytes);
  const known = STREAMS.find(([name]) => text.includes([...name].join("\0")));
  throw refusal(known?.[1] ?? "ole");
}
