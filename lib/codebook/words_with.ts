import type { Lexicon } from "./lexicon.ts";
import { spellings } from "./spellings.ts";

/** The words that have a slot, in all their spellings. */
export function wordsWith(slot: string, lexicon: Lexicon): string[] {
  return lexicon
    .filter(({ features }) => features.some((feature) => feature.startsWith(`${slot}.`)))
    .flatMap(({ words }) => words.flatMap(spellings));
}
