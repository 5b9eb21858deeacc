import * as here from "node:path";

/**
 * The names from a folder to what lies in it, none for the folder itself; `null` for what lies elsewhere, as on
 * another drive of Windows, to which no relative path leads.
 *
 * @example
 * ```ts
 * import { stepsWithin } from "@/project/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(stepsWithin("/a", "/a/b/c.txt"), ["b", "c.txt"]);
 * assertEquals(stepsWithin("/a", "/a"), []);
 * assertEquals(stepsWithin("/a", "/ab"), null);
 * ```
 */
export function stepsWithin(
  folder: string,
  path: string,
  { relative, isAbsolute, sep }: Pick<typeof here, "relative" | "isAbsolute" | "sep"> = here,
): readonly string[] | null {
  const way = relative(folder, path);
  if (way === "") return [];
  const steps = way.split(sep);
  return isAbsolute(way) || steps[0] === ".." ? null : steps;
}
