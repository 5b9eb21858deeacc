import type { MeasureWord, MeasureWords } from "@/model/mod.ts";
import { type CsvRow, readTable, rowError, splitList, type TableText, wordIn } from "./table.ts";

const COLUMNS = ["word", "unit", "kind", "factor", "groups", "note"] as const;
const KINDS: readonly MeasureWord["kind"][] = ["count", "person", "money", "percent"];

/**
 * Reads `measure_words.csv`.
 *
 * Throws a `SyntaxError` that names file and line for an empty or repeated word, an unknown kind,
 * and a factor that is not a positive number.
 *
 * @example
 * ```ts
 * import { parseMeasureWords } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const words = parseMeasureWords("word,unit,kind,factor,groups,note\n万元,元,money,10000,money,\n");
 * assertEquals(words.get("万元")?.factor, 10_000);
 * ```
 */
export function parseMeasureWords(table: TableText, file = "measure_words.csv"): MeasureWords {
  const words = new Map<string, MeasureWord>();
  for (const row of readTable(table, file, COLUMNS)) {
    const word = toMeasureWord(row);
    if (words.has(word.word)) {
      throw rowError(row, {
        zh: `词“${word.word}”出现两次`,
        en: `word "${word.word}" occurs twice`,
      });
    }
    words.set(word.word, word);
  }
  return words;
}

function toMeasureWord(row: CsvRow<typeof COLUMNS[number]>): MeasureWord {
  const { word, unit } = row.cells;
  const factor = Number(row.cells.factor);
  if (word === "" || unit === "") {
    throw rowError(row, { zh: "有一个词是空的", en: "a word is empty" });
  }
  const kind = wordIn(row, "kind", KINDS);
  if (!(factor > 0)) {
    throw rowError(row, {
      zh: `倍数“${row.cells.factor}”不是正数`,
      en: `factor "${row.cells.factor}" is not a positive number`,
    });
  }
  return { word, unit, kind, factor, groups: splitList(row.cells.groups) };
}
