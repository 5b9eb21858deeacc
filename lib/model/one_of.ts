/**
 * The one of the `known` words that a text equals.
 *
 * Throws a `TypeError` that lists them where it equals none of them:
 * `Cannot <action> "<text>": it is …`.
 *
 * @example
 * ```ts
 * import { oneOf } from "@/model/mod.ts";
 * import { assertEquals, assertThrows } from "@std/assert";
 *
 * assertEquals(oneOf(["zh", "en"], "en", "use the language"), "en");
 * assertThrows(() => oneOf(["zh", "en"], "fr", "use the language"), TypeError, `"fr": it is zh, en`);
 * ```
 */
export function oneOf<Word extends string>(
  known: readonly Word[],
  text: string,
  action: string,
): Word {
  const word = known.find((word) => word === text);
  if (word !== undefined) return word;
  throw new TypeError(`Cannot ${action} "${text}": it is ${known.join(", ")}`);
}
