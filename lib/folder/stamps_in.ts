import { isAmbiguous } from "@/model/mod.ts";
import { isPassedOver } from "./passed_over.ts";
import { stampOf } from "./stamp_of.ts";

/** What changes with every change of files, by their paths; `null` where one has just changed: see `stampOf`. */
export type Stamps = ReadonlyMap<string, string | null>;

/**
 * The stamps of what a folder holds, or of one file: they are the same as before where nothing changed. Of what
 * has an ambiguous name no change would show.
 *
 * Throws the error of the system where there is no such folder or file.
 */
export function stampsIn(path: string): Stamps {
  return new Map(Deno.statSync(path).isDirectory ? walk(path, "") : [[path, stampOf(path)]]);
}

/** As `listFolder` walks: links to folders are not followed, and what is passed over is not entered. */
function* walk(path: string, within: string): Generator<readonly [string, string | null]> {
  for (const { name, isDirectory } of Deno.readDirSync(path)) {
    const [inner, shown] = [`${path}/${name}`, within + name];
    if (isAmbiguous(name)) yield [inner, null];
    else if (!isDirectory) yield [inner, stampOf(inner)];
    else if (!isPassedOver(shown)) yield* walk(inner, `${shown}/`);
  }
}
