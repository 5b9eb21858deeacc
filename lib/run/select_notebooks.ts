import { join } from "node:path";

/**
 * The paths of the numbered notebooks in `folder`, in order: all, or those whose names begin with one
 * of `beginnings`. Throws a `RangeError` where no notebook fits one.
 */
export async function selectNotebooks(
  folder: string,
  beginnings: readonly string[] = [],
): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const names = entries.map((entry) => entry.name).filter((name) => /^\d\d_.*\.ipynb$/.test(name))
    .sort();
  const wanted = beginnings.length === 0 ? [""] : beginnings;
  const lost = wanted.find((beginning) => !names.some((name) => name.startsWith(beginning)));
  if (lost !== undefined) {
    const found = names.length === 0 ? "none" : names.join(", ");
    throw new RangeError(`Cannot find a notebook named "${lost}…": the folder has ${found}`);
  }
  return names.filter((name) => wanted.some((beginning) => name.startsWith(beginning)))
    .map((name) => join(folder, name));
}
