import { type ListedFile, stampOf } from "./folder/mod.ts";
import { hashOf, type Store } from "./store/mod.ts";

/** The hash of a file that was read before and has not changed since. */
export function knownContent(file: ListedFile, store: Store): string | null {
  const key = contentKey(file);
  return key === null ? null : store.find<string>(key);
}

/** A file that is read once, and its hash; what cannot be read has none. */
export async function readContent(file: ListedFile, store: Store) {
  const key = contentKey(file);
  try {
    const bytes = await file.bytes();
    const hash = hashOf(bytes);
    if (key !== null) store.keep(key, [], () => hash);
    return { file: { ...file, bytes: () => Promise.resolve(bytes) }, hash };
  } catch (error) {
    return { file: { ...file, bytes: () => Promise.reject(error) }, hash: null };
  }
}

function contentKey({ disk, name }: ListedFile): string | null {
  const stamp = disk === undefined ? null : stampOf(disk);
  return stamp === null ? null : hashOf(["content", disk, name, stamp]);
}
