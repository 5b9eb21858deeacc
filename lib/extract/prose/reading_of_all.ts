import { isDenial } from "./denied.ts";
import { unexplained } from "./gaps.ts";
import type { ReadClause } from "./read_clause.ts";
import type { Reading } from "./reading.ts";
import { isNeutral, meaningful, within } from "./term_kinds.ts";
import { resolve, slotOf } from "./slots.ts";

/**
 * Reads a clause without a number that says what became of all that the number before it counts:
 * 行政复议2件,`结果维持`; 收到申请9件,`全部予以公开`. Every word of it must be known, and it must say something
 * that parts a whole; it is no label of the number behind it.
 */
export function readingOfAll(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
): Reading | undefined {
  const { start, end, quantities, terms, asides } = clauses[index]!;
  const words = meaningful(terms);
  const isFate = words.some(({ features }) => features.some((one) => PARTING.has(slotOf(one))));
  if (quantities.length > 0 || !isFate || isLabel(text, clauses, index)) return undefined;
  if (terms.some((term) => isDenial(term) || term.features.includes("part.of"))) return undefined;
  if (unexplained(text, start, end, terms, asides) !== "") return undefined;
  const first = words.find((term) => !isNeutral(term)) ?? words[0]!;
  return {
    own: resolve(text, words.toReversed()),
    from: start,
    until: end,
    subjectEnd: first.start,
    start: first.start,
    end: words.at(-1)!.end,
    gaps: { lead: "", part: "", inner: "", tail: "", after: "" },
  };
}

/** Slots of what becomes of requests and cases. */
const PARTING: ReadonlySet<string> = new Set(["outcome", "ground", "result", "stage"]);

/** Whether a number behind is what the clause is about: 其他处理(逾期不补正的)`5件`. */
function isLabel(text: string, clauses: readonly ReadClause[], index: number): boolean {
  if (/[:(]/.test(text.charAt(clauses[index]!.end))) return true;
  const next = clauses[index + 1];
  const [first] = next?.quantities ?? [];
  return next !== undefined && first !== undefined &&
    meaningful(within(next.terms, next.start, next.end)).every(isNeutral);
}
