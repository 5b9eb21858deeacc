import { dirname, join, resolve } from "node:path";
import { type Project, projectAt } from "./project.ts";
import { SETTINGS } from "./settings.ts";

/**
 * The project that a folder belongs to: the nearest one around it that has a `gongkai.json`, as Git
 * finds its repository; `null` where none has. A notebook runs in the folder that it lies in.
 *
 * Throws as `projectAt` does.
 */
export function findProject(from: string = Deno.cwd()): Project | null {
  for (let folder = resolve(from), above = ""; folder !== above; folder = dirname(folder)) {
    if (isFile(join(folder, SETTINGS))) return projectAt(folder);
    above = folder;
  }
  return null;
}

function isFile(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return false;
  }
}
