import { compareText } from "@/model/mod.ts";
import { hash } from "node:crypto";

/** Something that a sample may hold. */
export interface Drawable {
  /** What is drawn from in turn. */
  readonly stratum: string;
  /** What it is known by, whatever the order of the frame. */
  readonly id: readonly unknown[];
}

/**
 * The first of each stratum, then the second of each, and so on up to `n`; then in the order of a hash
 * of seed and id, so that a place on the sheet reveals nothing. Throws a `RangeError` for an `n` that
 * is not a whole number above 0.
 */
export function drawn<Item extends Drawable>(
  items: readonly Item[],
  n: number,
  seed: number | string,
): Item[] {
  if (!Number.isInteger(n) || n < 1) {
    throw new RangeError(`Cannot draw ${n} cells: a whole number above 0 is drawn`);
  }
  const lots = new Map(
    items.map((item) => [item, hash("sha256", [seed, ...item.id].join("\n"), "hex")]),
  );
  const byLot = (a: Item, b: Item) => compareText(lots.get(a)!, lots.get(b)!);
  const ordered = items.toSorted(byLot);
  const rounds = new Map<Item, number>();
  for (const stratum of Map.groupBy(ordered, ({ stratum }) => stratum).values()) {
    for (const [round, item] of stratum.entries()) rounds.set(item, round);
  }
  const inTurn = ordered.toSorted((a, b) => rounds.get(a)! - rounds.get(b)!);
  return inTurn.slice(0, n).toSorted(byLot);
}
