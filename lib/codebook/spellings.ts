const CHOICE = /\(([^()]*)\)/;

/**
 * Writes out the spellings of a word with choices: `结转(至/到/)下年` is 结转至下年, 结转到下年 and 结转下年.
 *
 * @example
 * ```ts
 * import { spellings } from "@/codebook/spellings.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(spellings("(网/线)上"), ["网上", "线上"]);
 * ```
 */
export function spellings(word: string): string[] {
  const choice = CHOICE.exec(word);
  if (choice === null) return [word];
  const before = word.slice(0, choice.index);
  const after = spellings(word.slice(choice.index + choice[0].length));
  return choice[1]!.split("/").flatMap((part) => after.map((rest) => before + part + rest));
}
