import { type CsvRow, readTable, rowError, type TableText, wordIn } from "./table.ts";

/** What a theme is about: a problem that a report admits, or an improvement that it announces. */
export type ThemeKind = "problem" | "improvement";

/** All kinds of themes. */
export const THEME_KINDS: readonly ThemeKind[] = ["problem", "improvement"];

/** A word that says that the subject beside it is lacking, or improved. */
export interface ThemeSign {
  readonly kind: ThemeKind;
  /** Its place: after its subject or before it; a clause with a `denial` admits nothing. */
  readonly place: "after" | "before" | "denial";
  readonly word: string;
  /** The row, for errors. */
  readonly row: CsvRow<string>;
}

const COLUMNS = ["kind", "place", "word", "note"] as const;
const PLACES: readonly ThemeSign["place"][] = ["after", "before", "denial"];

/**
 * Reads `theme_signs.csv`. The notes are for people.
 *
 * Throws a `SyntaxError` that names file and line for an unknown kind or place, and for a word that
 * is empty or occurs twice.
 *
 * @example
 * ```ts
 * import { parseThemeSigns } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [sign] = parseThemeSigns("kind,place,word,note\nproblem,after,不足,\n");
 * assertEquals([sign?.kind, sign?.place, sign?.word], ["problem", "after", "不足"]);
 * ```
 */
export function parseThemeSigns(table: TableText, file = "theme_signs.csv"): ThemeSign[] {
  const seen = new Set<string>();
  return readTable(table, file, COLUMNS).map((row) => {
    const { word } = row.cells;
    const kind = wordIn(row, "kind", THEME_KINDS);
    const place = wordIn(row, "place", PLACES);
    if (word === "") throw rowError(row, { zh: "有一个词是空的", en: "a word is empty" });
    if (seen.has(kind + word)) {
      throw rowError(row, { zh: `词“${word}”出现两次`, en: `word "${word}" occurs twice` });
    }
    seen.add(kind + word);
    return { kind, place, word, row };
  });
}
