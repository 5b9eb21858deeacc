import { inFolder } from "./in_folder.ts";
import { refuseAmbiguous } from "./refuse_ambiguous.ts";

/**
 * The files of a folder and its subfolders by path; none where there is no folder.
 *
 * Throws a `SyntaxError` for a subfolder whose name cannot be told from others: its files would be passed over.
 */
export function filesIn(folder: string | URL): string[] {
  return entriesOf(folder).flatMap(({ name, isDirectory }) => {
    if (!isDirectory) return [name];
    const path = inFolder(folder, name);
    refuseAmbiguous(path);
    return filesIn(path).map((inner) => `${name}/${inner}`);
  }).sort();
}

function entriesOf(folder: string | URL): readonly Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(folder)];
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
