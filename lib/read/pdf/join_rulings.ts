import { clusters } from "./clusters.ts";
import type { Ruling } from "./path_rulings.ts";

/** How far apart, in points, pieces of one ruling may lie. */
const GAP = 3;
const BESIDE = 1.5;

/** A ruling that is shorter, in points, parts no cells. */
const SHORTEST = 5;

/** Joins the pieces that rulings are drawn in: those at one height (or distance) that touch. */
export function joinRulings(pieces: readonly Ruling[]): Ruling[] {
  const across = pieces.filter(({ direction }) => direction === "across");
  const down = pieces.filter(({ direction }) => direction === "down");
  return [across, down].flatMap((ofDirection) =>
    clusters(ofDirection, ({ at }) => at, BESIDE).flatMap(joinInLine)
  ).filter(({ from, to }) => to - from >= SHORTEST);
}

/** Joins pieces that lie at about the same height. */
function joinInLine(pieces: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  for (const piece of pieces.toSorted((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last && piece.from <= last.to + GAP) {
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    } else joined.push(piece);
  }
  return joined;
}
