import type { Theme, ThemeKind, ThemeSign } from "@/codebook/mod.ts";
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

/** The matcher of themes, whose sentences are not tried. */
export function untriedMatcher(themes: readonly Theme[], signs: readonly ThemeSign[]): MatchThemes {
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
