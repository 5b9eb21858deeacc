/**
 * Text for a terminal: control characters other than line breaks and tabs become "�", so that a
 * report or the name of a file neither moves the cursor nor changes colours or the title of the
 * window.
 *
 * @example
 * ```ts
 * import { printable } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(printable("2018\x1b[2J\n年报"), "2018�[2J\n年报");
 * ```
 */
export function printable(text: string): string {
  return text.replace(/(?![\t\n])\p{Cc}/gu, "\uFFFD");
}
