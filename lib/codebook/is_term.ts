import type { FindTerms } from "./term_finder.ts";

/** Whether the lexicon has a word. */
export function isTerm(find: FindTerms, word: string): boolean {
  return find(word, 0, word.length)[0]?.end === word.length;
}
