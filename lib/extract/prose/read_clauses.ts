import type { Quantity, SentenceRange } from "@/text/mod.ts";
import { clausesOf } from "./clauses.ts";
import { meaningful, type ReadClause } from "./reading.ts";
import { resolve, type Slots } from "./slots.ts";
import type { FindTerms } from "./terms.ts";

/** The clauses of a sentence with their words; those in asides do not count. */
export function readClauses(
  text: string,
  sentence: SentenceRange,
  numbers: readonly Quantity[],
  find: FindTerms,
): readonly ReadClause[] {
  return clausesOf(text, sentence, numbers).map((clause) => {
    const terms = find(text, clause.start, clause.end).filter(({ start }) =>
      !clause.asides.some(([a, b]) => start >= a && start < b)
    );
    let slots: Slots | undefined;
    return {
      ...clause,
      terms,
      slots: () => slots ??= resolve(text, meaningful(terms).toReversed()),
    };
  });
}
