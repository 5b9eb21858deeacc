import { join } from "node:path";
import { FOLDER, type KeptFrame } from "./kept_frame.ts";

/** How long a notebook may still read frames that are no longer those of the folder: a day. */
const PATIENCE = 86_400_000;

/** Removes the files of frames that are not among `kept`, unless they were written within the last day. */
export function dropFrames(
  folder: string,
  kept: readonly KeptFrame[],
  now: number = Date.now(),
): void {
  const names = new Set(kept.map(({ file }) => join(folder, FOLDER, file)));
  for (const { name: frame } of Deno.readDirSync(join(folder, FOLDER))) {
    for (const { name } of Deno.readDirSync(join(folder, FOLDER, frame))) {
      const path = join(folder, FOLDER, frame, name);
      const isOld = (Deno.statSync(path).mtime?.getTime() ?? 0) < now - PATIENCE;
      if (!names.has(path) && isOld) removeIfAllowed(path);
    }
  }
}

/** What cannot be written needs no room for others. */
function removeIfAllowed(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // It stays.
  }
}
