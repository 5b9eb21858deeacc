import { join } from "node:path";
import { isUnfinished } from "./_unfinished.ts";

/**
 * Removes what processes that were killed while they wrote have left in a folder, at any depth: what
 * has a name of `unfinishedPath`. Nothing may be written there meanwhile. Hidden folders are left out: a store
 * keeps its own order, and another process may be writing it.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { removeUnfinished } from "@/write/mod.ts";
 *
 * const dir = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${dir}/a.csv.${crypto.randomUUID()}.tmp`, "公");
 * await Deno.writeTextFile(`${dir}/a.csv`, "公开");
 * await removeUnfinished(dir);
 * assertEquals(Array.from(Deno.readDirSync(dir), ({ name }) => name), ["a.csv"]);
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function removeUnfinished(dir: string): Promise<void> {
  for await (const { name, isDirectory } of Deno.readDir(dir)) {
    const path = join(dir, name);
    if (isUnfinished(name)) await Deno.remove(path, { recursive: true });
    else if (isDirectory && !name.startsWith(".")) await removeUnfinished(path);
  }
}
