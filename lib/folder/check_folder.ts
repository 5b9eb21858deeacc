import { resolve } from "node:path";

/** Throws a `TypeError` where there is no such folder. */
export async function checkFolder(folder: string): Promise<void> {
  const isFolder = await Deno.stat(folder).then(({ isDirectory }) => isDirectory, (error) => {
    if (isAbsent(error)) return false;
    throw error;
  });
  if (isFolder) return;
  throw new TypeError(`Cannot load the reports of "${resolve(folder)}": there is no such folder`);
}

function isAbsent(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
}
