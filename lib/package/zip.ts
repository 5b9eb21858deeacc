import { Zip, ZipDeflate } from "fflate";

/** A file of an archive, in pieces. */
export interface ZipEntry {
  readonly name: string;
  readonly chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** The first day that a ZIP knows, for all files: the same content gives the same bytes. */
const MADE = new Date(1980, 0, 1);

/** A ZIP archive in pieces; at most one piece of a file is held at a time. */
export async function* zipChunks(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncIterable<Uint8Array> {
  let made: Uint8Array[] = [];
  const archive = new Zip((error, chunk) => {
    if (error !== null) throw error;
    made.push(chunk);
  });
  for await (const { name, chunks } of entries) {
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = MADE;
    archive.add(file);
    for await (const chunk of chunks) {
      file.push(chunk);
      yield* made;
      made = [];
    }
    file.push(new Uint8Array(0), true);
    yield* made;
    made = [];
  }
  archive.end();
  yield* made;
}
