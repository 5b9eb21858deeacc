import { byId, readTable, type Row, rowError, splitList } from "./table.ts";
import { themeMatcher } from "./theme_matcher.ts";
import type { ThemeSign } from "./theme_signs.ts";

/** What a theme is about: a problem that a report confesses, or an improvement that it announces. */
export type ThemeKind = "problem" | "improvement";

/** One row of `themes.csv`. */
export interface Theme {
  readonly id: string;
  readonly kind: ThemeKind;
  readonly labelEn: string;
  readonly labelZh: string;
  /** What is wanting, or what is bettered (人员, 解读…形式); `…` stands for up to six characters. */
  readonly subjects: readonly string[];
  /** Words that say of a subject that it is wanting, or bettered. */
  readonly signs: readonly string[];
  /** Words that suffice without a subject. */
  readonly phrases: readonly string[];
}

const COLUMNS = [
  "id",
  "kind",
  "label_en",
  "label_zh",
  "subjects",
  "signs",
  "phrases",
  "must_match",
  "must_not_match",
] as const;

/**
 * Reads `themes.csv`. In `signs`, `*` stands for all general signs of the kind.
 *
 * Each theme carries sentences that it must and must not match; they are tried here. Throws a
 * `SyntaxError` that names file and line for an id that occurs twice, an unknown kind, a theme without
 * words or without sentences, and a sentence that is not told as it should be.
 *
 * @example
 * ```ts
 * import { parseThemes } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const themes = parseThemes(
 *   "id,kind,label_en,label_zh,subjects,signs,phrases,must_match,must_not_match\n" +
 *     "problem.staff,problem,Staff,人员不足,人员|人手,*,兼职多,从事公开工作的人员不足,人员充足\n",
 *   [{ kind: "problem", place: "after", word: "不足" }],
 * );
 * assertEquals(themes.get("problem.staff")?.signs, ["不足"]);
 * ```
 */
export function parseThemes(
  text: string,
  signs: readonly ThemeSign[],
  file = "themes.csv",
): ReadonlyMap<string, Theme> {
  const rows = readTable(text, file, COLUMNS);
  const themes = byId(rows, (row) => toTheme(row, signs));
  const match = themeMatcher([...themes.values()], signs);
  for (const row of rows) {
    const { id, must_match, must_not_match } = row.cells;
    const { kind } = themes.get(id)!;
    const isTold = (sentence: string) => match(kind, sentence).some(({ theme }) => theme === id);
    const [yes, no] = [splitList(must_match), splitList(must_not_match)];
    if (yes.length === 0 || no.length === 0) throw rowError(row, "sentences to try are missing");
    const missed = yes.find((sentence) => !isTold(sentence));
    if (missed !== undefined) throw rowError(row, `"${missed}" is not matched`);
    const mistaken = no.find(isTold);
    if (mistaken !== undefined) throw rowError(row, `"${mistaken}" is matched`);
  }
  return themes;
}

function toTheme(row: Row<typeof COLUMNS[number]>, general: readonly ThemeSign[]): Theme {
  const { id, kind, label_en: labelEn, label_zh: labelZh } = row.cells;
  if (kind !== "problem" && kind !== "improvement") {
    throw rowError(row, `kind "${kind}" is unknown`);
  }
  const subjects = splitList(row.cells.subjects);
  const phrases = splitList(row.cells.phrases);
  if (subjects.length + phrases.length === 0) throw rowError(row, "it has no words");
  const all = general.filter((sign) => sign.kind === kind && sign.place !== "denial");
  const signs = splitList(row.cells.signs)
    .flatMap((sign) => sign === "*" ? all.map(({ word }) => word) : [sign]);
  if (subjects.length > 0 && signs.length === 0) throw rowError(row, "it has no signs");
  return { id, kind, labelEn, labelZh, subjects, signs, phrases };
}
