import type { FoundTerm } from "@/codebook/mod.ts";

/** The words of a text, each with its features, in the order of the text. */
export function termsIn(
  text: string,
  ...words: readonly (readonly [word: string, ...features: string[]])[]
): FoundTerm[] {
  let from = 0;
  return words.map(([word, ...features]) => {
    const start = text.indexOf(word, from);
    from = start + word.length;
    return { start, end: from, features };
  });
}
