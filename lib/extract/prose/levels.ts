import type { FindTerms } from "@/codebook/mod.ts";
import type { Context } from "../context.ts";
import type { ReadClause } from "./reading.ts";
import { meaningful } from "./reading.ts";
import type { Level } from "./fit.ts";
import { resolve } from "./slots.ts";

/** Reads a sentence where somebody asks for its clauses, and once. */
export type LazyClauses = () => readonly ReadClause[];

/** How many sentences of the paragraph a sentence inherits from. */
const REACH = 3;

/**
 * What is before a sentence, the nearest first: the clauses of the sentences before it in its
 * paragraph, then its headings. Looked up as far as somebody asks, and once.
 */
export function levelsBefore(
  context: Context,
  earlier: readonly LazyClauses[],
  find: FindTerms,
): () => Iterable<Level> {
  const known: Level[] = [];
  const source = levels(context, earlier.slice(-REACH).toReversed(), find);
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
  earlier: readonly LazyClauses[],
  find: FindTerms,
): Generator<Level> {
  for (const clauses of earlier) yield* clauses().toReversed();
  const { nearest, chapter } = place();
  for (const heading of new Set([nearest, chapter])) {
    if (heading === null) continue;
    const { start } = heading;
    const end = start + heading.title.length;
    const slots = resolve(text, meaningful(find(text, start, end)).toReversed());
    yield { start, end, slots: () => slots };
  }
}
