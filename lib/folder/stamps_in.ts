import { isPassedOver } from "./passed_over.ts";
import { stampOf } from "./stamp_of.ts";

/**
 * The stamps of what a folder holds, or of one file, with its path in it: they are the same as before
 * where nothing changed. `null` where something has just changed: see `stampOf`.
 */
export function stampsIn(path: string): readonly string[] | null {
  const stamps: string[] = [];
  const isFolder = Deno.statSync(path).isDirectory;
  const isWhole = isFolder ? walk(path, "", stamps) : push(path, "", stamps);
  return isWhole ? stamps.sort() : null;
}

/** As `listFolder` walks: links to folders are not followed, and what is passed over is not entered. */
function walk(path: string, within: string, stamps: string[]): boolean {
  return [...Deno.readDirSync(path)].every(({ name, isDirectory }) => {
    const [inner, shown] = [`${path}/${name}`, within + name];
    if (!isDirectory) return push(inner, shown, stamps);
    return isPassedOver(shown) || walk(inner, `${shown}/`, stamps);
  });
}

function push(path: string, name: string, stamps: string[]): boolean {
  const stamp = stampOf(path);
  if (stamp !== null) stamps.push(`${name}\n${stamp}`);
  return stamp !== null;
}
