import { createHash } from "node:crypto";

/** The size of a file and its SHA-256 in hexadecimal. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
}

/** What a file is made of, in order. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file piece by piece, so that a large one is never held as a whole. Where that fails the
 * beginning stays behind: write into a folder that is moved or removed at the end.
 */
export async function writeChunks(path: string, chunks: Chunks): Promise<WrittenFile> {
  using file = await Deno.open(path, { write: true, create: true, truncate: true });
  const encoder = new TextEncoder();
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of chunks) {
    const content = typeof chunk === "string" ? encoder.encode(chunk) : chunk;
    hash.update(content);
    bytes += content.length;
    for (let at = 0; at < content.length;) at += await file.write(content.subarray(at));
  }
  return { bytes, sha256: hash.digest("hex") };
}

/** The size and hash of a file that is there. */
export async function hashFile(path: string): Promise<WrittenFile> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of (await Deno.open(path)).readable) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
