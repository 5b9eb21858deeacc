import {
  byId,
  type CsvRow,
  readTable,
  rowError,
  splitList,
  type TableText,
  wordIn,
} from "./table.ts";
import { THEME_KINDS, type ThemeKind, type ThemeSign } from "./theme_signs.ts";

/** One row of `themes.csv`. */
export interface Theme {
  readonly id: string;
  readonly kind: ThemeKind;
  readonly labelEn: string;
  readonly labelZh: string;
  /** What is lacking, or what is improved (人员, 解读…形式); `…` stands for up to six characters. */
  readonly subjects: readonly string[];
  /** Words that say that a subject is lacking, or improved. */
  readonly signs: readonly string[];
  /** Words that suffice without a subject. */
  readonly phrases: readonly string[];
  /** Sentences by which `themeMatcher` of the room `measure` tries the words of all themes. */
  readonly mustMatch: readonly string[];
  readonly mustNotMatch: readonly string[];
  /** The row, for errors. */
  readonly row: CsvRow<typeof COLUMNS[number]>;
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
 * Each theme carries sentences that it must and must not match; the matcher tries them, so that
 * a run without themes does not wait for it. Throws a `SyntaxError` that names file and line for an
 * id that occurs twice, an unknown kind, and a theme without words or without sentences.
 *
 * @example
 * ```ts
 * import { parseThemes, parseThemeSigns } from "@/codebook/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const themes = parseThemes(
 *   "id,kind,label_en,label_zh,subjects,signs,phrases,must_match,must_not_match\n" +
 *     "problem.staff,problem,Staff,人员不足,人员|人手,*,兼职多,从事公开工作的人员不足,人员充足\n",
 *   parseThemeSigns("kind,place,word,note\nproblem,after,不足,\n"),
 * );
 * assertEquals(themes.get("problem.staff")?.signs, ["不足"]);
 * ```
 */
export function parseThemes(
  table: TableText,
  signs: readonly ThemeSign[],
  file = "themes.csv",
): ReadonlyMap<string, Theme> {
  return byId(readTable(table, file, COLUMNS), (row) => toTheme(row, signs));
}

function toTheme(row: CsvRow<typeof COLUMNS[number]>, general: readonly ThemeSign[]): Theme {
  const { id, label_en: labelEn, label_zh: labelZh } = row.cells;
  const kind = wordIn(row, "kind", THEME_KINDS);
  const subjects = splitList(row.cells.subjects);
  const phrases = splitList(row.cells.phrases);
  if (subjects.length + phrases.length === 0) {
    throw rowError(row, { zh: "没有词", en: "it has no words" });
  }
  const all = general.filter((sign) => sign.kind === kind && sign.place !== "denial");
  const signs = splitList(row.cells.signs)
    .flatMap((sign) => sign === "*" ? all.map(({ word }) => word) : [sign]);
  if (subjects.length > 0 && signs.length === 0) {
    throw rowError(row, { zh: "没有标志词", en: "it has no signs" });
  }
  const mustMatch = splitList(row.cells.must_match);
  const mustNotMatch = splitList(row.cells.must_not_match);
  if (mustMatch.length === 0 || mustNotMatch.length === 0) {
    throw rowError(row, { zh: "缺少试用的句子", en: "sentences to try are missing" });
  }
  return { id, kind, labelEn, labelZh, subjects, signs, phrases, mustMatch, mustNotMatch, row };
}
