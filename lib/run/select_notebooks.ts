import { join } from "node:path";

/**
 * The paths of the numbered notebooks in `folder` whose names begin with `beginning`, in order.
 * Throws a `RangeError` where no notebook fits.
 */
export async function selectNotebooks(folder: string, beginning: string): Promise<string[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  const names = entries.map((entry) => entry.name).filter((name) => /^\d\d_.*\.ipynb$/.test(name));
  const selected = names.filter((name) => name.startsWith(beginning)).sort();
  if (selected.length === 0) {
    const found = names.length === 0 ? "none" : names.sort().join(", ");
    throw new RangeError(`Cannot find a notebook named "${beginning}…": the folder has ${found}`);
  }
  return selected.map((name) => join(folder, name));
}
