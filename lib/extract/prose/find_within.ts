import type { FindTerms, FoundTerm } from "@/codebook/mod.ts";
import { within } from "./term_kinds.ts";

/**
 * Finds the words of parts of a text whose words are known: they are the same, but for a part that
 * cuts through one of them.
 */
export function findWithin(
  known: { readonly text: string; readonly terms: readonly FoundTerm[] },
  find: FindTerms,
): FindTerms {
  const isCut = (at: number) => known.terms.some(({ start, end }) => start < at && at < end);
  return (text, start, end) =>
    text !== known.text || isCut(start) || isCut(end)
      ? find(text, start, end)
      : within(known.terms, start, end);
}
