import { inFolder } from "./in_folder.ts";

/** The files of a folder and its subfolders by path; none where there is no folder. */
export function filesIn(folder: string | URL): string[] {
  try {
    return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) =>
      isDirectory ? filesIn(inFolder(folder, name)).map((inner) => `${name}/${inner}`) : [name]
    ).sort();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}
