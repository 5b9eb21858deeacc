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
    if (!isAlone || !isRead || isOfAll && isOneOfSeveral(clauses, at)) return undefined;
    return isOfBoth(text, clauses, index, at) ? undefined : quantity;
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

/**
 * Whether a clause may be about cases of reconsideration and of litigation: 复议2件,诉讼3件,`均维持`, and wherever the
 * others are named where it points back at them (`上述案件维持`).
 */
function isOfBoth(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
  at: number,
): boolean {
  const [own, before] = [clauses[at]!, clauses[at - 1]];
  const other = OTHER[own.slots().get("object")?.[0] ?? ""];
  if (other === undefined) return false;
  const { start, end } = clauses[index]!;
  const words = text.slice(start, end);
  if (POINTING.test(words)) {
    return text.slice(text.lastIndexOf("\n", start) + 1, own.start).includes(other.word);
  }
  return EACH.test(words) && before !== undefined &&
    before.slots().get("object")?.[0] === other.object &&
    before.quantities.some(({ value }) => value > 0);
}

const POINTING = /上述|前述|以上/;
const EACH = /均|都|皆|全部/;

/** By the proceedings that a number is of, the others. */
const OTHER: Readonly<Record<string, { readonly object: string; readonly word: string }>> = {
  "object.litigation": { object: "object.reconsideration", word: "复议" },
  "object.reconsideration": { object: "object.litigation", word: "诉讼" },
};
