import { spellings } from "./spellings.ts";
import { byId, type CsvRow, readTable, rowError, splitList, type TableText } from "./table.ts";

/** Words and what they mean: one row of `features.csv`. */
export interface LexiconRow {
  /** As `act.receive object.request`; several where the words mean several things. */
  readonly id: string;
  readonly features: readonly string[];
  /** As written, with their choices: 结转(至/到/)下年. */
  readonly words: readonly string[];
}

/** What words mean, in the order of the rows; a word in several rows has the features of all. */
export type Lexicon = readonly LexiconRow[];

const COLUMNS = ["id", "words", "note_en"] as const;

/** `slot.value`; the slot `filler` has no values. */
const FEATURE = /^[a-z_]+(?:\.[a-z_]+)+$/;

/**
 * Reads `features.csv`: what words mean in statements about disclosure, each as a feature
 * `slot.value`. A row may give its words several features. A word may be in several rows; it has
 * all their features. It may have choices, 结转(至/到/)下年, and `#` for any digit.
 *
 * Throws a `SyntaxError` that names file and line for an id that occurs twice or is no
 * `slot.value`, for a row without words, and for a word that a row has twice or that no text can
 * hold.
 *
 * @example
 * ```ts
 * import { parseLexicon } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const lexicon = parseLexicon("id,words,note_en\nact.receive,收到|接到,\nobject.request,申请,\n");
 * assertEquals(lexicon[0], {
 *   id: "act.receive",
 *   features: ["act.receive"],
 *   words: ["收到", "接到"],
 * });
 * ```
 */
export function parseLexicon(table: TableText, file = "features.csv"): Lexicon {
  return [...byId(readTable(table, file, COLUMNS), toLexiconRow).values()];
}

function toLexiconRow(row: CsvRow<string>): LexiconRow {
  const { id = "", words: cell = "" } = row.cells;
  const features = id.split(" ");
  if (!features.every((feature) => FEATURE.test(feature))) {
    throw rowError(row, {
      zh: `id“${id}”不是特征：写成“槽.值”，如 act.receive`,
      en: `id "${id}" is not a feature: write slot.value, as act.receive`,
    });
  }
  const words = splitList(cell);
  if (words.length === 0) {
    throw rowError(row, {
      zh: `${id} 没有词：写上，用 | 分开`,
      en: `${id} has no words: write them, parted by |`,
    });
  }
  const repeated = words.find((word, index) => words.indexOf(word) !== index);
  if (repeated !== undefined) {
    throw rowError(row, {
      zh: `词“${repeated}”出现两次：只留一个`,
      en: `word "${repeated}" occurs twice: keep one`,
    });
  }
  for (const word of words) checkWord(word, row);
  return { id, features, words };
}

/** Of one word: all of them are held, and choices multiply. */
const MOST_SPELLINGS = 5000;

/** Brackets that are not closed, or stand in one another, and what no clause of a text has. */
const UNFIT = /[()]|\s|[，；：（）。！？,;:]/;

function checkWord(word: string, row: CsvRow<string>): void {
  const plain = word.replace(/\([^()]*\)/g, "");
  if (UNFIT.test(plain)) {
    throw rowError(
      row,
      {
        zh:
          `词“${word}”不会出现在任何文本里：括号里写可选的字，如 (至/到/)；词里没有空格和分句的标点`,
        en:
          `word "${word}" can be in no text: brackets hold choices, (至/到/); spaces and marks between clauses are in none`,
      },
    );
  }
  const choices = word.match(/\([^()]*\)/g) ?? [];
  const count = choices.reduce((product, choice) => product * choice.split("/").length, 1);
  if (count > MOST_SPELLINGS) {
    throw rowError(
      row,
      {
        zh: `词“${word}”有 ${count} 种写法，超过 ${MOST_SPELLINGS} 种：分成几个词`,
        en:
          `word "${word}" has ${count} spellings, more than ${MOST_SPELLINGS}: write several words`,
      },
    );
  }
  if (plain === "" && choices.every((choice) => /[(/][)/]/.test(choice))) {
    throw rowError(
      row,
      {
        zh: `词“${word}”可能为空：把必须有的字写在括号外`,
        en: `word "${word}" may be empty: write what must be there outside the brackets`,
      },
    );
  }
}

/** The row of `features.csv` that has a word. */
export function rowOfWord(word: string, table: TableText): CsvRow<string> | undefined {
  const has = (row: CsvRow<string>) => toLexiconRow(row).words.flatMap(spellings).includes(word);
  return readTable(table, "features.csv", COLUMNS).find(has);
}
