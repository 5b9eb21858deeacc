import type { FindTerms } from "@/codebook/mod.ts";
import type { Context } from "../context.ts";
import { isDenying } from "./denied.ts";
import { unexplained } from "./gaps.ts";
import type { ReadClause } from "./read_clause.ts";
import { readClauses } from "./read_clauses.ts";
import { isNeutral, meaningful } from "./term_kinds.ts";

/**
 * The heading right above a sentence that says nothing but that there was none of it: 五、复议、诉讼情况,
 * and below it `2018年没有发生此类情况`.
 */
export function headingDenied(
  { prose: { text }, sentence, place }: Context,
  clauses: readonly ReadClause[],
  find: FindTerms,
): ReadClause | undefined {
  const heading = place().nearest;
  if (heading === null || !clauses.every(saysNothing(text))) return undefined;
  const start = heading.start;
  const end = start + heading.title.length;
  if (end > sentence.start || text.slice(end, sentence.start).trim() !== "") return undefined;
  const [label, ...others] = readClauses(text, { start, end, text: heading.title }, [], find);
  return others.length === 0 ? label : undefined;
}

/** Whether a clause says no more than that something did not happen. */
function saysNothing(text: string): (clause: ReadClause) => boolean {
  return ({ start, end, terms, quantities, asides }) =>
    quantities.length === 0 && unexplained(text, start, end, terms, asides) === "" &&
    meaningful(terms).every((term) => isBareDenial(term) || isNeutral(term) || isOccurring(term));
}

/** 零投诉 names what it denies. */
function isBareDenial({ features }: { readonly features: readonly string[] }): boolean {
  return features.length > 0 && features.every(isDenying);
}

function isOccurring({ features }: { readonly features: readonly string[] }): boolean {
  return features.every((feature) => feature === "act.occur");
}
