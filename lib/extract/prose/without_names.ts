import type { FoundTerm } from "@/codebook/mod.ts";
import type { Quantity } from "@/text/mod.ts";
import { isDenial } from "./denied.ts";
import { isAct } from "./term_kinds.ts";

/**
 * The numbers of a sentence; digits within a word of the lexicon (12345热线) are its name, and one
 * that is denied (未发生`一起`投诉) is no number.
 */
export function withoutNames(
  quantities: readonly Quantity[],
  find: () => readonly FoundTerm[],
): readonly Quantity[] {
  if (quantities.every(({ unit, value }) => unit !== "" && value !== 1)) return quantities;
  const terms = find();
  return quantities.filter(({ unit, value, start, end }) => {
    if (unit === "") return !terms.some((term) => term.start <= start && term.end >= end);
    const before = terms.filter((term) => term.end <= start).slice(-2);
    return value !== 1 || before.at(-1)?.end !== start || !isDenied(before);
  });
}

/** Whether words end with a denial, or with one and its verb. */
function isDenied(words: readonly FoundTerm[]): boolean {
  const verbs = words.toReversed();
  const denial = verbs.findIndex(isDenial);
  return denial >= 0 && verbs.slice(0, denial).every(isAct);
}
