import { join } from "node:path";
import type { ExecutedNotebook } from "./execute_notebook.ts";
import { readNotebook } from "./notebook.ts";
import { stampOf } from "./stamp.ts";

/** The executed copies of these notebooks that earlier runs left in `out`, as far as they are there. */
export async function earlierNotebooks(
  out: string,
  names: readonly string[],
): Promise<readonly ExecutedNotebook[]> {
  const read = names.map(async (name) => {
    const path = join(out, "notebooks", `${name}.ipynb`);
    // What is damaged, or not there, is run anew when it is asked for.
    const notebook = await readNotebook(path).catch(() => null);
    const stamp = notebook === null ? null : stampOf(notebook);
    if (notebook === null || stamp === null) return [];
    return [{ name, notebook, failure: stamp.failure, milliseconds: stamp.milliseconds }];
  });
  return (await Promise.all(read)).flat();
}
