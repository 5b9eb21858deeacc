import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { ReadClause } from "./read_clause.ts";

/**
 * The number of the clause before, where it stands alone and was read: a whole of which more may be
 * said; a bracket is of the number right before it.
 */
export function wholeBefore(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
  previous: readonly Candidate[],
): Quantity | undefined {
  const isBracket = text.charAt(clauses[index]!.start - 1) === "(";
  const isOfAll = ALL.test(text.slice(clauses[index]!.start, clauses[index]!.end));
  for (let at = index; at >= 0; at--) {
    const { start, quantities } = clauses[at]!;
    if (quantities.length === 0) continue;
    const [quantity, ...others] = quantities;
    const isAlone = others.length === 0 && (isBracket || text.charAt(start - 1) !== "、");
    const isRead = previous[0]?.printedStart === quantity!.start;
    return isAlone && isRead && !(isOfAll && isOneOfSeveral(clauses, at)) ? quantity : undefined;
  }
  return undefined;
}

/** Whether a number is but one of several parts, all of which what follows is about: 反复申请1件,重复申请3件,`均不予处理`. */
function isOneOfSeveral(clauses: readonly ReadClause[], at: number): boolean {
  const before = clauses[at - 1];
  return before !== undefined && before.quantities.length > 0 &&
    PARTS.some((slot) => before.slots().has(slot));
}

const ALL = /^(?:均|都|皆|全部)/;
const PARTS = ["part", "ground"];
