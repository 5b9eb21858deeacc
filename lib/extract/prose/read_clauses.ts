import type { FindTerms, FoundTerm } from "@/codebook/mod.ts";
import type { Quantity, SentenceRange } from "@/text/mod.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { unexplained } from "./gaps.ts";
import { meaningful, type ReadClause } from "./reading.ts";
import { resolve, type Slots } from "./slots.ts";

/**
 * The clauses of a sentence with their words; those in asides do not count, nor those in a name in
 * quotation marks (“江西教育发布”公众号).
 */
export function readClauses(
  text: string,
  sentence: SentenceRange,
  numbers: readonly Quantity[],
  find: FindTerms,
): readonly ReadClause[] {
  return clausesOf(text, sentence, numbers).map((clause) => {
    const all = find(text, clause.start, clause.end);
    const asides = [...clause.asides, ...namesIn(text, clause, all)];
    const terms = all.filter(({ start }) => !asides.some(([a, b]) => start >= a && start < b));
    let slots: Slots | undefined;
    return {
      ...clause,
      asides,
      terms,
      slots: () => slots ??= resolve(text, meaningful(terms).toReversed()),
    };
  });
}

const QUOTED = /[“"][^”"]*[”"]/g;

/** What is in quotation marks and has characters that no word explains; ”网 is a word behind it. */
function namesIn(
  text: string,
  { start, end }: Clause,
  terms: readonly FoundTerm[],
): [number, number][] {
  return Array.from(
    text.slice(start, end).matchAll(QUOTED),
    ({ 0: quoted, index }) =>
      [start + index, start + index + quoted.length - 1] as [number, number],
  )
    .filter(([from, until]) => unexplained(text, from, until, terms, []) !== "");
}
