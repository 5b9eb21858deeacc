import { join } from "node:path";
import { ifAllowed } from "./_if_allowed.ts";
import { FOLDER, type KeptFrame } from "./kept_frame.ts";

/** How long a notebook may still read frames that are no longer those of the folder: a day. */
const PATIENCE = 86_400_000;

/** A frame by its hash, or one that a run was writing when it was ended. */
const OWN = /^[\da-f]{64}\.parquet(?:\.tmp)?$/;

/**
 * Removes the files of frames that are not among `kept`, unless they were written within the last day.
 * `before` are those of the folder until now: from now on they may be read for that long.
 */
export function dropFrames(
  folder: string,
  kept: readonly KeptFrame[],
  before: readonly KeptFrame[],
  now: number = Date.now(),
): void {
  const pathOf = ({ file }: KeptFrame) => join(folder, FOLDER, file);
  const names = new Set(kept.map(pathOf));
  for (const path of before.map(pathOf)) {
    if (!names.has(path)) ifAllowed(() => Deno.utimeSync(path, now / 1000, now / 1000));
  }
  for (const { name: frame, isDirectory } of Deno.readDirSync(join(folder, FOLDER))) {
    // Systems put files of their own into folders that somebody looks at.
    if (!isDirectory) continue;
    for (const { name } of Deno.readDirSync(join(folder, FOLDER, frame))) {
      if (!OWN.test(name)) continue;
      const path = join(folder, FOLDER, frame, name);
      const isOld = (Deno.statSync(path).mtime?.getTime() ?? 0) < now - PATIENCE;
      if (!names.has(path) && isOld) ifAllowed(() => Deno.removeSync(path));
    }
  }
}
