import type { Lexicon } from "./lexicon.ts";

/** The words that have a slot, as written, with their choices. */
export function wordsWith(slot: string, lexicon: Lexicon): string[] {
  return lexicon
    .filter(({ features }) => features.some((feature) => feature.startsWith(`${slot}.`)))
    .flatMap(({ words }) => words);
}
