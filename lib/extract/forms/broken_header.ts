import type { StandardEntry } from "@/codebook/mod.ts";
import { namesOf } from "./find_labels.ts";
import { lettersOf } from "./tokens.ts";

/**
 * Whether lines are a header whose cells were broken over them: pieces below one another, joined
 * from top to bottom, are the names of the columns in their order, and no piece is left.
 *
 * @param lines The lines of a header, its corner left out.
 */
export function isBrokenHeader(
  lines: readonly string[],
  columns: readonly StandardEntry[],
): boolean {
  const names = columns.map(namesOf);
  const pieces = lines.map((line) =>
    line.split(/[\s|]+/).map(lettersOf).filter((one) => one !== "")
  );
  if (pieces.some(({ length }) => length > columns.length)) return false;
  const place = (line: number, tops: readonly string[]): boolean => {
    if (line === pieces.length) {
      return tops.every((top, column) => names[column]!.includes(top));
    }
    return placements(pieces[line]!, tops).some((next) => {
      const isOpen = next.every((top, column) =>
        names[column]!.some((name) => name.startsWith(top))
      );
      return isOpen && place(line + 1, next);
    });
  };
  return place(0, columns.map(() => ""));
}

/** The ways to set the pieces of a line below columns, from left to right. */
function placements(pieces: readonly string[], tops: readonly string[]): string[][] {
  if (pieces.length === 0) return [[...tops]];
  if (tops.length < pieces.length) return [];
  const [top, ...others] = tops;
  const [piece, ...rest] = pieces;
  return [
    ...placements(rest, others).map((next) => [top! + piece!, ...next]),
    ...placements(pieces, others).map((next) => [top!, ...next]),
  ];
}
