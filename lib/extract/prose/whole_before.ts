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
  for (let at = index; at >= 0; at--) {
    const { start, quantities } = clauses[at]!;
    if (quantities.length === 0) continue;
    const [quantity, ...others] = quantities;
    const isAlone = others.length === 0 && (isBracket || text.charAt(start - 1) !== "、");
    const isRead = previous[0]?.printedStart === quantity!.start;
    return isAlone && isRead ? quantity : undefined;
  }
  return undefined;
}
