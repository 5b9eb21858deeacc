import { isAbsolute } from "node:path";
import { type CsvRow, rowError, type Theme, type ThemeSign } from "@/codebook/mod.ts";
import { type MatchThemes, untriedMatcher } from "./_untried_matcher.ts";

/**
 * Makes the matcher of themes; its patterns are compiled once, and every theme is tried on the
 * sentences of its row.
 *
 * Within a clause (between commas, semicolons, colons and stops) a sign is about the subject next
 * to it and those joined to that one by 、, 和, 与, 及: the last before it where it follows its
 * subject, the last in reach after it where it precedes. Of subjects that begin at one place the
 * longest counts. A phrase counts in any place. A clause with a word of denial before the subject
 * states no problem.
 *
 * Throws a `SyntaxError` that names file and line of a theme that misses a sentence, or matches one
 * that it must not; where the words of a newer row (a project's theme or sign, or a later theme) are the
 * cause, it names that row, and whose sentence it is.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { themeMatcher } from "@/measure/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const { themes, themeSigns } = loadCodebook();
 * const match = themeMatcher([...themes.values()], themeSigns);
 * assertEquals(match("problem", "一是部分乡镇人手不足,二是人员业务能力有待提高"), [
 *   { theme: "problem.staff", words: "人手不足" },
 *   { theme: "problem.skill", words: "能力有待" },
 * ]);
 * ```
 */
export function themeMatcher(themes: readonly Theme[], signs: readonly ThemeSign[]): MatchThemes {
  const match = untriedMatcher(themes, signs);
  for (const theme of themes) tryOut(theme, match, () => newerThan(theme, themes, signs));
  return match;
}

/** The row of a newer theme or sign, and the matcher without it. */
type Newer = readonly [CsvRow<string>, MatchThemes];

/** The rows that came after that of a theme, the last first; signs of a project after all themes. */
function* newerThan(
  theme: Theme,
  themes: readonly Theme[],
  signs: readonly ThemeSign[],
): Iterable<Newer> {
  for (const sign of signs.toReversed()) {
    if (!isOfProject(sign)) continue;
    const others = signs.filter((each) => each !== sign);
    yield [sign.row, untriedMatcher(themes.map((each) => withoutSign(each, sign)), others)];
  }
  for (const other of themes.toReversed()) {
    if (!isNewer(other, theme)) continue;
    yield [other.row, untriedMatcher(themes.filter((each) => each !== other), signs)];
  }
}

function isNewer(other: Theme, { row }: Theme): boolean {
  return other.row.file === row.file ? other.row.line > row.line : isOfProject(other);
}

/** Tables of the library are named by their place in it, those of a project by their whole path. */
function isOfProject({ row }: Theme | ThemeSign): boolean {
  return isAbsolute(row.file);
}

/** A theme that has the sign by `*` only, without it. */
function withoutSign(theme: Theme, { kind, word }: ThemeSign): Theme {
  const isOwn = theme.kind !== kind || theme.row.cells.signs.split("|").includes(word);
  return isOwn ? theme : { ...theme, signs: theme.signs.filter((sign) => sign !== word) };
}

function tryOut(theme: Theme, match: MatchThemes, newer: () => Iterable<Newer>): void {
  const { id, kind, mustMatch, mustNotMatch, row } = theme;
  const isMatched = (sentence: string, by: MatchThemes) =>
    by(kind, sentence).some(({ theme }) => theme === id);
  const whose = `${id} (${row.file}, line ${row.line})`;
  const missed = mustMatch.find((sentence) => !isMatched(sentence, match));
  const mistaken = mustNotMatch.find((sentence) => isMatched(sentence, match));
  const tried = missed ?? mistaken;
  if (tried === undefined) return;
  const cause = [...newer()].find(([, without]) =>
    isMatched(tried, without) !== isMatched(tried, match)
  )?.[0];
  if (missed !== undefined && cause !== undefined) {
    throw rowError(
      cause,
      `its words take "${missed}" from ${whose}, which must match it: make its subjects or signs ` +
        "longer, or use * for the general signs",
    );
  }
  if (missed !== undefined) {
    const others = match(kind, missed).map(({ theme }) => theme).join(", ");
    const instead = others === "" ? "" : `, but by ${others}`;
    throw rowError(row, `"${missed}" is not matched${instead}`);
  }
  if (cause === undefined) throw rowError(row, `"${tried}" is matched`);
  throw rowError(cause, `by its words ${whose} takes "${tried}", which it must not match`);
}
