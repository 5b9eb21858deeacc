import { isAbsolute } from "node:path";
import { rowError, type Theme, type ThemeKind, type ThemeSign } from "@/codebook/mod.ts";
import { placesOf, type WordPattern, type WordPlace, wordsOf } from "./_theme_words.ts";

/** A theme of a sentence, and the words that express it. */
export interface ThemeMatch {
  readonly theme: string;
  /** A piece of the sentence: from the subject to its sign, or from the sign to the subject. */
  readonly words: string;
}

/** Finds the themes of one kind in a sentence, in the order of its words; each theme once. */
export type MatchThemes = (kind: ThemeKind, sentence: string) => ThemeMatch[];

/** Characters between a subject and its sign at most. */
const FARTHEST = 14;

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
 * that it must not; where the words of a newer row (a project's, or a later one) take the sentence
 * away, it names that row, and whose sentence it is.
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
  const match = untried(themes, signs);
  for (const theme of themes) tryOut(theme, match, () => newerThan(theme, themes, signs));
  return match;
}

function untried(themes: readonly Theme[], signs: readonly ThemeSign[]): MatchThemes {
  const lexicons = {
    problem: lexiconOf("problem", themes, signs),
    improvement: lexiconOf("improvement", themes, signs),
  };
  return (kind, sentence) => {
    const found = (sentence.match(CLAUSE) ?? []).flatMap((clause) =>
      matchesIn(clause, lexicons[kind])
    );
    const first = new Map(found.toReversed().map((match) => [match.theme, match]));
    return found.filter((match) => first.get(match.theme) === match);
  };
}

/** A newer row, and the matcher without it. */
type Newer = readonly [Theme, MatchThemes];

/** The rows that came after that of a theme, the last first. */
function* newerThan(
  theme: Theme,
  themes: readonly Theme[],
  signs: readonly ThemeSign[],
): Iterable<Newer> {
  for (const other of themes.toReversed()) {
    if (!isNewer(other, theme)) continue;
    yield [other, untried(themes.filter((each) => each !== other), signs)];
  }
}

/** Tables of the library are named by their place in it, those of a project by their whole path. */
function isNewer({ row }: Theme, { row: than }: Theme): boolean {
  return row.file === than.file ? row.line > than.line : isAbsolute(row.file);
}

function tryOut(
  { id, kind, mustMatch, mustNotMatch, row }: Theme,
  match: MatchThemes,
  newer: () => Iterable<Newer>,
): void {
  const matching = (sentence: string) => match(kind, sentence).map(({ theme }) => theme);
  const missed = mustMatch.find((sentence) => !matching(sentence).includes(id));
  if (missed !== undefined) {
    for (const [cause, without] of newer()) {
      if (!without(kind, missed).some(({ theme }) => theme === id)) continue;
      throw rowError(
        cause.row,
        `its words take "${missed}" from ${id} (${row.file}, line ${row.line}), which must match ` +
          "it: make its subjects or signs longer, or use * for the general signs",
      );
    }
    const others = matching(missed).join(", ");
    const instead = others === "" ? "" : `, but by ${others}`;
    throw rowError(row, `"${missed}" is not matched${instead}`);
  }
  const mistaken = mustNotMatch.find((sentence) => matching(sentence).includes(id));
  if (mistaken !== undefined) throw rowError(row, `"${mistaken}" is matched`);
}

const CLAUSE = /[^,;:。!?]+/g;
const JOINT = /^(?:[、和与及]|以及)$/;

/** The words of one kind. */
interface Lexicon {
  readonly subjects: WordPattern;
  readonly signs: WordPattern;
  readonly phrases: WordPattern;
  readonly denials: WordPattern;
  /** Themes by subject or phrase. */
  readonly themesOf: ReadonlyMap<string, readonly string[]>;
  readonly signsOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Signs that precede their subject. */
  readonly leading: ReadonlySet<string>;
}

function lexiconOf(kind: ThemeKind, all: readonly Theme[], general: readonly ThemeSign[]): Lexicon {
  const themes = all.filter((theme) => theme.kind === kind);
  const ofKind = general.filter((sign) => sign.kind === kind);
  const placed = new Map(ofKind.map(({ word, place }) => [word, place]));
  const signs = themes.flatMap((theme) => theme.signs);
  const usual = kind === "problem" ? "after" : "before";
  const entries = themes.flatMap(({ id, subjects, phrases }) =>
    [...subjects, ...phrases].map((word) => ({ word, id }))
  );
  const themesOf = Map.groupBy(entries, ({ word }) => word);
  return {
    subjects: wordsOf(themes.flatMap(({ subjects }) => subjects)),
    signs: wordsOf(signs),
    phrases: wordsOf(themes.flatMap(({ phrases }) => phrases)),
    denials: wordsOf(ofKind.filter(({ place }) => place === "denial").map(({ word }) => word)),
    themesOf: new Map([...themesOf].map(([word, entries]) => [word, entries.map(({ id }) => id)])),
    signsOf: new Map(themes.map(({ id, signs }) => [id, new Set(signs)])),
    leading: new Set(signs.filter((word) => (placed.get(word) ?? usual) === "before")),
  };
}

function matchesIn(clause: string, lexicon: Lexicon): ThemeMatch[] {
  const { themesOf, signsOf } = lexicon;
  const denied = placesOf(lexicon.denials, clause)[0]?.start ?? Infinity;
  const subjects = placesOf(lexicon.subjects, clause).filter(({ start }) => start < denied);
  const signs = placesOf(lexicon.signs, clause)
    .filter((sign) => !subjects.some((subject) => overlap(sign, subject)));
  const phrases = placesOf(lexicon.phrases, clause)
    .filter(({ start }) => start < denied)
    .flatMap(({ word }) => (themesOf.get(word) ?? []).map((theme) => ({ theme, words: word })));
  const spoken = signs.flatMap((sign) =>
    subjectsOf(sign, { clause, subjects, signs, lexicon }).flatMap((subject) =>
      (themesOf.get(subject.word) ?? [])
        .filter((theme) => signsOf.get(theme)?.has(sign.word))
        .map((theme) => ({ theme, words: clause.slice(...rangeOf(sign, subject)) }))
    )
  );
  return [...phrases, ...spoken];
}

/** What is read of a clause. */
interface ClauseWords {
  readonly clause: string;
  readonly subjects: readonly WordPlace[];
  readonly signs: readonly WordPlace[];
  readonly lexicon: Lexicon;
}

/**
 * The subjects that a sign is about. After a sign the last one in reach is the head of its object
 * (做好公开栏目的巡查 is about 巡查), before it the next one; others are joined to it.
 */
function subjectsOf(
  sign: WordPlace,
  { clause, subjects, signs, lexicon }: ClauseWords,
): WordPlace[] {
  const isLeading = lexicon.leading.has(sign.word);
  const inReach = subjects.filter((subject) => {
    const [from, to] = isLeading ? [sign.end, subject.start] : [subject.end, sign.start];
    return from <= to && to - from <= FARTHEST &&
      !signs.some(({ start, end }) => from <= start && end <= to);
  });
  const spoken: WordPlace[] = [];
  for (const subject of inReach.toReversed()) {
    const next = spoken.at(-1);
    if (next !== undefined && !JOINT.test(clause.slice(subject.end, next.start))) break;
    spoken.push(subject);
  }
  return spoken;
}

function overlap(a: WordPlace, b: WordPlace): boolean {
  return a.start < b.end && b.start < a.end;
}

function rangeOf(a: WordPlace, b: WordPlace): [number, number] {
  return [Math.min(a.start, b.start), Math.max(a.end, b.end)];
}
