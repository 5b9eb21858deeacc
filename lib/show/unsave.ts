import { checkFileName } from "@/write/mod.ts";
import { ENDINGS } from "./_endings.ts";

/**
 * Removes what `save` wrote of a chart in a folder, as far as it is there: where the data of a run
 * gives nothing to draw, the chart of an earlier run would pass for one of it.
 *
 * Throws a `TypeError` for a name that is a path.
 *
 * @example
 * ```ts
 * import { unsave } from "@/show/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const out = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${out}/requests.svg`, "<svg/>");
 * await unsave("requests", { out });
 * assertEquals([...Deno.readDirSync(out)], []);
 * await Deno.remove(out, { recursive: true });
 * ```
 */
export async function unsave(name: string, { out }: { readonly out: string }): Promise<void> {
  checkFileName(name, "remove a chart of the name");
  for (const ending of ENDINGS) {
    await Deno.remove(`${out}/${name}.${ending}`).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }
}
