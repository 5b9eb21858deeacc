/**
 * Orders texts by their code units, so that the order does not depend on the machine's language:
 * below 0 where `a` comes first, above 0 where `b` does.
 *
 * @example
 * ```ts
 * import { compareText } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(["b", "a", "B"].toSorted(compareText), ["B", "a", "b"]);
 * ```
 */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
