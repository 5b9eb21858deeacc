import type { FoundTerm } from "@/codebook/mod.ts";
import { unexplained } from "./gaps.ts";
import { hasFeature } from "./has_feature.ts";
import type { ReadClause } from "./read_clause.ts";
import { isNeutral, meaningful } from "./term_kinds.ts";

const isMeans = hasFeature(/^(?:channel|way)\./);
const saysBy = hasFeature(/^by\./);

/** The words of the clause before where it has no number of its own but a share (无法提供的占30%,`共6件`). */
export function labelBefore(clauses: readonly ReadClause[], index: number): readonly FoundTerm[] {
  const clause = clauses[index - 1];
  if (clause === undefined) return [];
  return clause.quantities.every(({ kind }) => kind === "percent") ? meaningful(clause.terms) : [];
}

/** What no word explains in the clause that a number has its words from. */
export function gapBefore(text: string, clauses: readonly ReadClause[], index: number): string {
  const words = labelBefore(clauses, index);
  const first = words.find((term) => !isNeutral(term)) ?? words[0];
  const { end, terms, asides } = clauses[index - 1] ?? clauses[index]!;
  return first === undefined ? "" : unexplained(text, first.start, end, terms, asides);
}

/** The words of an adverbial before the clause that ends with the means it names: 通过县政府网站, 公开. */
export function adverbialBefore(
  clauses: readonly ReadClause[],
  index: number,
): readonly FoundTerm[] {
  const clause = clauses[index - 1];
  if (clause === undefined || clause.quantities.length > 0) return [];
  const words = meaningful(clause.terms);
  const endsWithMeans = clause.terms.at(-1)?.end === clause.end &&
    words.slice(-1).some(isMeans) && words.some(saysBy);
  return endsWithMeans ? words : [];
}
