import { Zip, ZipDeflate } from "fflate";
import { checkFits } from "./_zip_limits.ts";

/** A file of an archive, in pieces. */
export interface ZipEntry {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** The first day that a ZIP knows, for all files: the same content gives the same bytes. */
const MADE = new Date(1980, 0, 1);

/**
 * A ZIP archive in pieces; at most one piece of a file is held at a time. Throws a `RangeError` where
 * there are more or larger files than a ZIP can have.
 */
export async function* zipChunks(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncIterable<Uint8Array> {
  let made: Uint8Array[] = [];
  let [files, bytes] = [0, 0];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    bytes += chunk.length;
    made.push(chunk);
  });
  for await (const { name, chunks } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = MADE;
    archive.add(file);
    files++;
    let size = 0;
    for await (const chunk of chunks) {
      file.push(chunk);
      size += chunk.length;
      checkFits(name, { files, size, bytes });
      yield* made;
      made = [];
    }
    file.push(new Uint8Array(0), true);
    checkFits(name, { files, size, bytes });
    yield* made;
    made = [];
  }
  archive.end();
  yield* made;
}
