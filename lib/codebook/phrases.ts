import { readTable, rowError, type TableText } from "./table.ts";

/** A word of Taiwanese pages and the word of the mainland original. */
export interface TraditionalPhrase {
  readonly traditional: string;
  readonly simplified: string;
}

const COLUMNS = ["traditional", "simplified", "note"] as const;

/**
 * Reads `traditional_phrases.csv`. The notes give the reason for a row; they are for people.
 *
 * Throws a `SyntaxError` that names file and line for an empty or repeated word.
 *
 * @example
 * ```ts
 * import { parsePhrases } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parsePhrases("traditional,simplified,note\n檔案,文件,seen\n"), [
 *   { traditional: "檔案", simplified: "文件" },
 * ]);
 * ```
 */
export function parsePhrases(
  table: TableText,
  file = "traditional_phrases.csv",
): TraditionalPhrase[] {
  const seen = new Set<string>();
  return readTable(table, file, COLUMNS).map((row) => {
    const { traditional, simplified } = row.cells;
    if (traditional === "" || simplified === "") {
      throw rowError(row, { zh: "有一个词是空的", en: "a word is empty" });
    }
    if (seen.has(traditional)) {
      throw rowError(row, {
        zh: `词“${traditional}”出现两次`,
        en: `word "${traditional}" occurs twice`,
      });
    }
    seen.add(traditional);
    return { traditional, simplified };
  });
}
