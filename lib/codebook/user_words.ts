import { type CsvRow, readTable, rowError, type TableText } from "./table.ts";

/** A term of the field that the dictionary of a word cutter lacks or cuts apart. */
export interface UserWord {
  /** In simplified characters, as `依申请公开`. */
  readonly word: string;
  /** Part of speech in the tags of jieba, as `n`. */
  readonly tag: string;
}

const COLUMNS = ["word", "tag", "note"] as const;
/** What normalizing leaves of a word: no spaces, no marks. */
const WORD = /^[\p{Script=Han}A-Za-z0-9]{2,}$/u;
const TAG = /^[a-z]{1,4}$/;

/**
 * Reads `user_words.csv`. The notes give the reason for a row; they are for people.
 *
 * Throws a `SyntaxError` that names file and line for a word with other characters than Chinese
 * ones, Latin letters and figures, or fewer than two of them, a word that occurs twice, and an
 * unknown tag.
 *
 * @example
 * ```ts
 * import { parseUserWords } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(parseUserWords("word,tag,note\n依申请公开,n,kind of disclosure\n"), [
 *   { word: "依申请公开", tag: "n" },
 * ]);
 * ```
 */
export function parseUserWords(table: TableText, file = "user_words.csv"): UserWord[] {
  const seen = new Set<string>();
  return readTable(table, file, COLUMNS).map((row) => {
    const userWord = toUserWord(row);
    if (seen.has(userWord.word)) {
      throw rowError(row, {
        zh: `词“${userWord.word}”出现两次`,
        en: `word "${userWord.word}" occurs twice`,
      });
    }
    seen.add(userWord.word);
    return userWord;
  });
}

function toUserWord(row: CsvRow<typeof COLUMNS[number]>): UserWord {
  const { word, tag } = row.cells;
  if (!WORD.test(word)) {
    throw rowError(row, {
      zh: `词“${word}”不是两个以上的汉字、字母或数字`,
      en: `word "${word}" is not of two or more characters, letters and figures`,
    });
  }
  if (!TAG.test(tag)) {
    throw rowError(row, {
      zh: `词性“${tag}”不是词性标记`,
      en: `tag "${tag}" is not a part of speech`,
    });
  }
  return { word, tag };
}
