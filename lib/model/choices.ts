import { nearest } from "./nearest.ts";

/** How many an error lists. */
const SHOWN = 8;

/**
 * What there is instead of a name that is unknown, for an error: the nearest first, eight at most, and
 * how many more.
 *
 * @example
 * ```ts
 * import { choices } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(choices("yaer", ["rank", "year"]), "year, rank");
 * assertEquals(choices("a1", Array.from({ length: 10 }, (_, i) => `a${i}`)).slice(-14), "a7, and 2 more");
 * ```
 */
export function choices(name: string, known: Iterable<string>): string {
  const all = [...known];
  const shown = nearest(name, all, SHOWN);
  const rest = all.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(", ");
}
