import type { Identity } from "@/model/mod.ts";
import { type Quantity, sentenceAt, type SentenceRange } from "@/text/mod.ts";
import { type Heading, type Place, placeOf } from "./headings.ts";
import type { RuleBook } from "./rule_book.ts";
import type { Topic } from "./rules/rule.ts";
import { inheritedTopic, type Mention, mentionsOf } from "./topics.ts";

/** The text that rules read, and what was found in it beforehand. */
export interface Prose {
  /** Normalized. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly headings: readonly Heading[];
  readonly identity: Identity;
  readonly rules: RuleBook;
}

/**
 * A sentence with what is known of it; topics and headings are looked up when a rule asks for them.
 */
export interface Context {
  readonly prose: Prose;
  readonly sentence: SentenceRange;
  readonly place: () => Place;
  readonly mentions: () => readonly Mention[];
}

/** The sentence around an offset. */
export function contextAt(prose: Prose, offset: number): Context {
  const sentence = sentenceAt(prose.text, offset);
  let place: Place | undefined;
  let mentions: readonly Mention[] | undefined;
  return {
    prose,
    sentence,
    place: () => place ??= placeOf(prose.headings, prose.text, sentence.start),
    mentions: () => mentions ??= mentionsOf(sentence.text),
  };
}

/**
 * The topic at an offset: the last one named before it in its sentence, else that of its
 * surroundings.
 */
export function topicAt(
  { prose, sentence, place, mentions }: Context,
  offset: number,
): Topic | undefined {
  const last = mentions().findLast((mention) => mention.offset < offset - sentence.start);
  return last?.topic ?? inheritedTopic(prose.text, sentence.start, place());
}

/** The sentence up to a number, and whether it is part of a plan. */
export function surroundings(
  { prose, sentence, place }: Context,
  { start }: Quantity,
): { before: string; plan: boolean } {
  const { nearest, chapter } = place();
  const plan = (nearest?.plan ?? false) || (chapter?.plan ?? false);
  return { before: prose.text.slice(sentence.start, start), plan };
}

/** The part of a sentence after its last comma or semicolon. */
export function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(","), before.lastIndexOf(";")) + 1);
}
