import type { FindTerms } from "./term_finder.ts";

/** Whether the lexicon has a word. */
export function isTerm(find: FindTerms, word: string): boolean {
  const [term] = find(word, 0, word.length);
  return term?.start === 0 && term.end === word.length;
}
