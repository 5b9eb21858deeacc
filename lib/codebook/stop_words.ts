import { readTable, rowError, type TableText } from "./table.ts";

/** Words that measures of vocabulary may leave out, each with the reason. */
export type StopWords = ReadonlyMap<string, string>;

const COLUMNS = ["word", "reason"] as const;

/**
 * Reads `stop_words.csv`.
 *
 * Throws a `SyntaxError` that names file and line for an empty or repeated word and an empty
 * reason.
 *
 * @example
 * ```ts
 * import { parseStopWords } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const stopWords = parseStopWords("word,reason\n的,particle\n");
 * assertEquals(stopWords.get("的"), "particle");
 * ```
 */
export function parseStopWords(table: TableText, file = "stop_words.csv"): StopWords {
  const words = new Map<string, string>();
  for (const row of readTable(table, file, COLUMNS)) {
    const { word, reason } = row.cells;
    if (word === "") throw rowError(row, { zh: "有一个词是空的", en: "a word is empty" });
    if (reason === "") {
      throw rowError(row, { zh: `词“${word}”没有写理由`, en: `word "${word}" has no reason` });
    }
    if (words.has(word)) {
      throw rowError(row, { zh: `词“${word}”出现两次`, en: `word "${word}" occurs twice` });
    }
    words.set(word, reason);
  }
  return words;
}
