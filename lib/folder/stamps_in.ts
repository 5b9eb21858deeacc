import { isPassedOver } from "./passed_over.ts";
import { stampOf } from "./stamp_of.ts";

/** What changes with every change of files, by their paths; `null` where one has just changed: see `stampOf`. */
export type Stamps = ReadonlyMap<string, string | null>;

/**
 * The stamps of what a folder holds, or of one file: they are the same as before where nothing changed.
 *
 * Throws the error of the system where there is no such folder or file.
 */
export function stampsIn(path: string): Stamps {
  const paths = Deno.statSync(path).isDirectory ? walk(path, "") : [path];
  return new Map(Array.from(paths, (each) => [each, stampOf(each)]));
}

/** As `listFolder` walks: links to folders are not followed, and what is passed over is not entered. */
function* walk(path: string, within: string): Generator<string> {
  for (const { name, isDirectory } of Deno.readDirSync(path)) {
    const [inner, shown] = [`${path}/${name}`, within + name];
    if (!isDirectory) yield inner;
    else if (!isPassedOver(shown)) yield* walk(inner, `${shown}/`);
  }
}
