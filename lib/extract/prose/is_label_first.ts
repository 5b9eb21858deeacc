import type { ReadClause } from "./read_clause.ts";
import { isAct, isNeutral, meaningful, within } from "./term_kinds.ts";

/**
 * Whether each number of a clause follows its words. What was done is said once, before the first,
 * where each number has the words behind it (举办14期`访谈`和26场`新闻发布会`).
 */
export function isLabelFirst(
  { quantities, terms, start, end }: Pick<ReadClause, "quantities" | "terms" | "start" | "end">,
): boolean {
  const named = (from: number, until: number) =>
    meaningful(within(terms, from, until)).filter((term) => !isNeutral(term));
  const isNamedBehind = quantities.every((quantity, nth) =>
    named(quantity.end, quantities[nth + 1]?.start ?? end).some((term) => !isAct(term))
  );
  return !named(start, quantities[0]!.start).every((term) => isNamedBehind && isAct(term)) ||
    named(quantities.at(-1)!.end, end).length === 0;
}
