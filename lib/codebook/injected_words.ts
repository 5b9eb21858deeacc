import { readTable, rowError, type TableText } from "./table.ts";

const COLUMNS = ["word", "note"] as const;

/**
 * Reads `injected_words.csv`: words that hijacked copies of pages put into reports, and that no
 * report uses itself. In lower case.
 *
 * Throws a `SyntaxError` that names file and line for a word of less than three characters, or one
 * that occurs twice.
 *
 * @example
 * ```ts
 * import { parseInjectedWords } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseInjectedWords("word,note\n比分直播,betting\n"), ["比分直播"]);
 * ```
 */
export function parseInjectedWords(table: TableText, file = "injected_words.csv"): string[] {
  const words = new Set<string>();
  for (const row of readTable(table, file, COLUMNS)) {
    const word = row.cells.word.toLowerCase();
    if (word.length < 3) {
      throw rowError(row, {
        zh: `词“${word}”太短，不能辨认`,
        en: `word "${word}" is too short to be distinguished`,
      });
    }
    if (words.has(word)) {
      throw rowError(row, { zh: `词“${word}”出现两次`, en: `word "${word}" occurs twice` });
    }
    words.add(word);
  }
  return [...words];
}
