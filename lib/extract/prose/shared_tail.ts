import type { FoundTerm } from "@/codebook/mod.ts";
import { unexplained } from "./gaps.ts";
import type { ReadClause } from "./read_clause.ts";
import { slotOf } from "./slots.ts";
import { meaningful, within } from "./term_kinds.ts";

/**
 * What is said at the end of a list of numbers of all of them, behind the thing that each of them has
 * (8件复议、4件诉讼`获维持`; 5件公开、2件不公开 says nothing of both).
 */
export function sharedTail(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
): { readonly words: readonly FoundTerm[]; readonly gap: string } | undefined {
  let at = index;
  while (text.charAt(clauses[at]!.end) === "、" && clauses[at + 1] !== undefined) at++;
  const { quantities, terms, end, asides } = clauses[at]!;
  const last = quantities.at(-1);
  if (at === index || last === undefined) return undefined;
  const own = clauses[index]!;
  const things = within(own.terms, own.quantities[0]!.end, own.end)
    .flatMap(({ features }) => features.map(slotOf));
  const tail = within(terms, last.end, end);
  const thing = tail.findLast(({ features }) =>
    features.some((feature) => things.includes(slotOf(feature)))
  );
  if (thing === undefined && things.length > 0) return undefined;
  const from = thing?.end ?? last.end;
  return {
    words: meaningful(within(tail, from, end)),
    gap: unexplained(text, from, end, tail, asides),
  };
}
