/**
 * Throws a `TypeError` with `advice` where nothing can be written in a folder, which is made where it is
 * not there: the error of the system often names no path, and never what to do.
 *
 * @example
 * ```ts
 * import { checkWritable } from "@/model/mod.ts";
 * import { assertThrows } from "@std/assert";
 *
 * const file = await Deno.makeTempFile();
 * assertThrows(() => checkWritable(file, "write the run", "choose another place"), TypeError, file);
 * await Deno.remove(file);
 * ```
 */
export function checkWritable(folder: string, action: string, advice: string): void {
  try {
    Deno.mkdirSync(folder, { recursive: true });
    Deno.removeSync(Deno.makeTempFileSync({ dir: folder, prefix: ".gongkai-" }));
  } catch (error) {
    const state = error instanceof Error ? error.message.replace(/: [a-z]+(?: '.*')?$/, "") : error;
    throw new TypeError(`Cannot ${action} in "${folder}": ${state}; ${advice}`, { cause: error });
  }
}
