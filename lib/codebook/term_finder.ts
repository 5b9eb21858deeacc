import type { Lexicon } from "./lexicon.ts";
import { ROOT, WordTree } from "./word_tree.ts";

/** A word of a text that the lexicon knows. */
export interface FoundTerm {
  readonly start: number;
  readonly end: number;
  /** As `act.receive`; none for a word that adds no meaning. */
  readonly features: readonly string[];
}

/** Finds the words of a stretch of text, the longest at each place. */
export type FindTerms = (text: string, start: number, end: number) => readonly FoundTerm[];

/** Makes the finder for a lexicon: one pass, no word overlaps another. */
export function termFinder(lexicon: Lexicon): FindTerms {
  const tree = new WordTree(
    lexicon.map(({ features, words }) => ({
      features: features.filter((feature) => !feature.startsWith(FILLER)),
      words,
    })),
    settled,
  );
  return (text, start, end) => {
    const terms: FoundTerm[] = [];
    for (let at = start; at < end;) {
      const term = longestAt(tree, text, at, end);
      if (term === undefined) at++;
      else {
        terms.push(term);
        at = term.end;
      }
    }
    return terms;
  };
}

/** The slot of words that add no meaning. */
const FILLER = "filler.";
/** Slots of the words of indicators that are read by label. */
const LABELS = /^(?:label|thing)\./;

/** A topic that is none of the codebook's becomes one where a label names it. */
function settled(features: readonly string[]): readonly string[] {
  if (!features.some((feature) => LABELS.test(feature))) return features;
  return features.filter((feature) => !feature.startsWith("other."));
}

function longestAt(tree: WordTree, text: string, start: number, end: number) {
  let found = 0;
  let until = start;
  let place = ROOT;
  for (let at = start; at < end && place !== 0;) {
    const slot = tree.slotOf(place, text.charCodeAt(at++));
    if (slot < 0) break;
    const meaning = tree.meaningAt(slot);
    if (meaning !== 0) {
      found = meaning;
      until = at;
    }
    place = tree.behind(slot);
  }
  return found === 0 ? undefined : { start, end: until, features: tree.meanings[found]! };
}
