import type { SentenceRange } from "@/text/mod.ts";
import type { Context } from "../context.ts";
import type { ReadClause } from "./reading.ts";
import { meaningful } from "./reading.ts";
import { resolve, type Slots } from "./slots.ts";
import type { FindTerms } from "./terms.ts";

/** Reads the clauses of a sentence without its numbers. */
export type ReadClauses = (sentence: SentenceRange) => readonly ReadClause[];

/** How many sentences of the paragraph a sentence inherits from. */
const REACH = 3;

/**
 * What is before a sentence, the nearest first: the clauses of the sentences before it in its
 * paragraph, then its headings. Looked up as far as somebody asks, and once.
 */
export function levelsBefore(
  context: Context,
  earlier: readonly SentenceRange[],
  read: ReadClauses,
  find: FindTerms,
): () => Iterable<Slots> {
  const known: Slots[] = [];
  const source = levels(context, earlier.slice(-REACH).toReversed(), read, find);
  return function* () {
    for (let index = 0;; index++) {
      if (index === known.length) {
        const next = source.next();
        if (next.done) return;
        known.push(next.value);
      }
      yield known[index]!;
    }
  };
}

function* levels(
  { prose: { text }, place }: Context,
  earlier: readonly SentenceRange[],
  read: ReadClauses,
  find: FindTerms,
): Generator<Slots> {
  for (const sentence of earlier) {
    for (const clause of read(sentence).toReversed()) yield clause.slots();
  }
  const { nearest, chapter } = place();
  for (const heading of new Set([nearest, chapter])) {
    if (heading === null) continue;
    const terms = find(text, heading.start, heading.start + heading.title.length);
    yield resolve(text, meaningful(terms).toReversed());
  }
}
