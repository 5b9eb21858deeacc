/** Words with the pattern that finds any of them. */
export interface WordPattern {
  readonly words: readonly string[];
  readonly pattern: RegExp;
}

/** A word at its place in a clause. */
export interface WordPlace {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** `…` in a word is at most so many characters. */
const GAP = 6;

/** The pattern of words, the longest first. */
export function wordsOf(words: readonly string[]): WordPattern {
  const longest = [...new Set(words)].toSorted((a, b) => reachOf(b) - reachOf(a));
  const gap = `.{0,${GAP}}?`;
  const patterns = longest.map((word) => `(${word.split("…").map(RegExp.escape).join(gap)})`);
  return { words: longest, pattern: new RegExp(patterns.join("|") || "(?!)", "g") };
}

function reachOf(word: string): number {
  return word.replaceAll("…", ".".repeat(GAP)).length;
}

/** The words of a pattern in a clause. */
export function placesOf({ words, pattern }: WordPattern, clause: string): WordPlace[] {
  return Array.from(clause.matchAll(pattern), ({ 0: found, index, ...groups }) => ({
    word: words[words.findIndex((_, place) => groups[place + 1 as 1] !== undefined)]!,
    start: index,
    end: index + found.length,
  }));
}
