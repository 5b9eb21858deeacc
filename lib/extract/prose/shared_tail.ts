import type { FoundTerm } from "@/codebook/mod.ts";
import { unexplained } from "./gaps.ts";
import type { ReadClause } from "./read_clause.ts";
import { meaningful, within } from "./term_kinds.ts";

/** What is said at the end of a list of numbers of all of them: 8件复议、4件诉讼`获维持`. */
export function sharedTail(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
): { readonly words: readonly FoundTerm[]; readonly gap: string } | undefined {
  let at = index;
  while (text.charAt(clauses[at]!.end) === "、" && clauses[at + 1] !== undefined) at++;
  if (at === index) return undefined;
  const { quantities, terms, end, asides } = clauses[at]!;
  const tail = within(terms, quantities.at(-1)?.end ?? end, end);
  return {
    words: meaningful(tail),
    gap: unexplained(text, quantities.at(-1)?.end ?? end, end, tail, asides),
  };
}
