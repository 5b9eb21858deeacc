import { resolve } from "node:path";
import { noFiles } from "./no_files.ts";

/** Throws a `TypeError` where there is no such folder, where it is a file, or nothing in it. */
export async function checkFolder(folder: string): Promise<void> {
  const isFolder = await Deno.stat(folder).then(({ isDirectory }) => isDirectory, (error) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  if (isFolder !== true) {
    const why = isFolder === null
      ? "there is no such folder"
      : "it is a file; give the folder that it is in";
    throw new TypeError(`Cannot load the reports of "${resolve(folder)}": ${why}`);
  }
  if (!Deno.readDirSync(folder).some(() => true)) throw noFiles(folder);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
}
