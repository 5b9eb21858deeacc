import type { Identity } from "@/model/mod.ts";
import { type Quantity, sentenceAt, type SentenceRange } from "@/text/mod.ts";
import { type Heading, type Place, placeOf } from "./headings.ts";
import { once } from "./once.ts";

/** The text that is read, and what was found in it beforehand. */
export interface Prose {
  /** Normalized. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly headings: readonly Heading[];
  readonly identity: Identity;
}

/** A sentence, and its headings, which are looked up when somebody asks for them. */
export interface Context {
  readonly prose: Prose;
  readonly sentence: SentenceRange;
  readonly place: () => Place;
}

/** The sentence around an offset. */
export function contextAt(prose: Prose, offset: number): Context {
  const sentence = sentenceAt(prose.text, offset);
  return {
    prose,
    sentence,
    place: once(() => placeOf(prose.headings, prose.text, sentence.start)),
  };
}

/** The sentence up to a number and behind it, and whether it is part of a plan. */
export function surroundings(
  { prose, sentence, place }: Context,
  { start, end }: Quantity,
): { before: string; after: string; plan: boolean } {
  const { nearest, chapter } = place();
  const plan = (nearest?.plan ?? false) || (chapter?.plan ?? false);
  const { text } = prose;
  return { before: text.slice(sentence.start, start), after: text.slice(end, sentence.end), plan };
}

/** The part of a sentence after its last comma or semicolon. */
export function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1);
}
