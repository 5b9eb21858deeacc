import { checkSize, type FileOfMail, filesOfMail } from "@/read/mod.ts";
import type { Member } from "./member.ts";
import type { RandomAccess } from "./random_access.ts";

/** The largest mail: the files attached to it are a third longer in it than by themselves. */
const LARGEST = 100_000_000;

/** A mail and the files attached to it; `null` where none is, as in a web archive. */
export async function openMail(file: RandomAccess): Promise<readonly Member[] | null> {
  if (file.size > LARGEST) checkSize(file.size);
  const files = await filesOfMail(await file.read(0, file.size));
  return files.length === 0 ? null : files.map(memberOf);
}

function memberOf({ name, bytes }: FileOfMail): Member {
  const read = (start: number, end: number) =>
    Promise.resolve(bytes.slice(Math.max(0, start), end));
  return {
    name,
    size: bytes.length,
    head: () => Promise.resolve(bytes),
    bytes: () => Promise.resolve(bytes),
    open: () => Promise.resolve({ size: bytes.length, read }),
  };
}
