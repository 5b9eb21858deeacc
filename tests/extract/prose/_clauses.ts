import { loadCodebook } from "@/codebook/mod.ts";
import type { ReadClause } from "@/extract/prose/read_clause.ts";
import { quantityFinder } from "@/text/mod.ts";
import { termsIn } from "./_terms.ts";

const findQuantities = quantityFinder(loadCodebook().measureWords);

type Word = readonly [word: string, ...features: string[]];

/** The clauses of a text, parted by commas and colons, with the words that are given and what they mean. */
export function clausesOf(text: string, words: readonly Word[]): ReadClause[] {
  const pattern = new RegExp(words.map(([word]) => word).join("|"), "g");
  return Array.from(text.matchAll(/[^,:]+/g), ({ 0: own, index: start }) => {
    const found = Array.from(
      own.matchAll(pattern),
      ([word]) => words.find(([one]) => one === word)!,
    );
    const end = start + own.length;
    return {
      start,
      end,
      quantities: findQuantities(text).filter((one) => one.start >= start && one.end <= end),
      terms: termsIn(own, ...found).map((term) => {
        return { ...term, start: term.start + start, end: term.end + start };
      }),
      asides: [],
      slots: () => new Map(),
    };
  });
}
