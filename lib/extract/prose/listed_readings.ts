import type { Quantity } from "@/text/mod.ts";
import type { ReadClause } from "./read_clause.ts";
import { type Reading, readingOf } from "./reading.ts";
import type { Slots } from "./slots.ts";

const RESPECTIVELY = "quant.respectively";

/**
 * The readings of numbers in the order of the things that they count (行政复议、行政诉讼分别为3件、5件): each is of
 * the thing in its place, and of none where there are not as many things as numbers.
 */
export function listedReadings(
  text: string,
  clauses: readonly ReadClause[],
): ReadonlyMap<Quantity, Reading> {
  const readings = new Map<Quantity, Reading>();
  const numbers = clauses.reduce((sum, { quantities }) => sum + quantities.length, 0);
  if (numbers < 2) return readings;
  for (const [index, clause] of clauses.entries()) {
    const { quantities } = clause;
    if (quantities.length === 0) continue;
    const word = clause.terms.find(({ features }) => features.includes(RESPECTIVELY));
    const nth = word === undefined ? -1 : quantities.findIndex(({ start }) => start >= word.end);
    if (nth < 0) continue;
    const first = readingOf(text, clauses, index, nth);
    const listed = [quantities[nth]!, ...wordlessAfter(text, clauses, index, nth)];
    if (listed.length < 2) continue;
    for (const [place, quantity] of listed.entries()) {
      const own = inPlace(first.own, place, listed.length);
      readings.set(quantity, { ...first, own, end: quantity.end });
    }
  }
  return readings;
}

/** The numbers after one that have no words of their own: 3件`和5件`, 3件`、5件`. */
function* wordlessAfter(
  text: string,
  clauses: readonly ReadClause[],
  index: number,
  nth: number,
): Generator<Quantity> {
  for (let at = index; clauses[at] !== undefined; at++) {
    const { quantities, end } = clauses[at]!;
    for (let next = at === index ? nth + 1 : 0; next < quantities.length; next++) {
      if (readingOf(text, clauses, at, next).own.size > 0) return;
      yield quantities[next]!;
    }
    if (text.charAt(end) !== "、") return;
  }
}

/** What the words mean of one of several numbers; slots have the last of their values first. */
function inPlace(own: Slots, place: number, count: number): Reading["own"] {
  const parted = [...own].filter(([, values]) => values.length === count);
  if (parted.length === 0) return new Map();
  const each = parted.map(([slot, values]) => [slot, [values.at(-1 - place)!]] as const);
  const placed = new Map([...own, ...each]);
  placed.delete("quant");
  return placed;
}
