const CHOICES = /\(([^()]*)\)/;

/**
 * Makes a quick check whether a text may hold one of words of the lexicon: it looks for few
 * characters, of which each word has one however its choices are made. Most short texts have none.
 */
export function signCheck(words: readonly string[]): (text: string) => boolean {
  const signs = new Set<string>();
  const isSigned = (part: string) => Array.from(part).some((character) => signs.has(character));
  for (const word of words.toSorted((a, b) => a.length - b.length)) {
    const parts = partsOf(word);
    if (parts.some((choices) => choices.every(isSigned))) continue;
    const shortest = parts.reduce((a, b) => b.length < a.length ? b : a);
    for (const choice of shortest) signs.add(choice[0]!);
  }
  const pattern = new RegExp(`[${[...signs].map(escaped).join("")}]`);
  return (text) => pattern.test(text);
}

/** What each spelling of a word has one of: its fixed parts, and choices without an empty one. */
function partsOf(word: string): readonly (readonly string[])[] {
  return word.split(CHOICES)
    .map((part, nth) => nth % 2 === 0 ? [part] : part.split("/"))
    .filter((choices) => !choices.includes(""));
}

/** `#` in words of the lexicon stands for any digit. */
function escaped(sign: string): string {
  return sign === "#" ? "\\d" : RegExp.escape(sign);
}
