import type { Letter, Piece, Run, Token } from "./tokens.ts";

/** Gathers numbers and bars into runs: those of a line without letters between. */
export function runsOf(pieces: readonly Piece[], letters: readonly Letter[]): Run[] {
  const runs: Run[] = [];
  const barred = new Set<number>();
  for (let first = 0; first < pieces.length;) {
    const { at, line } = pieces[first]!;
    let next = first + 1;
    while (pieces[next]?.at === at && pieces[next]?.line === line) next++;
    const own = pieces.slice(first, next);
    const hangs = letters[at - 1]?.line === line;
    if (!hangs && own[0]!.token === null) barred.add(line);
    const goesOn = letters[at]?.line === line;
    const tokens = cellsOf(own, barred.has(line) || goesOn);
    if (tokens.length > 0) {
      const isBarred = own.some(({ token }) => token === null);
      runs.push({ tokens, at, line, hangs, goesOn, barred: isBarred });
    }
    first = next;
  }
  return runs;
}

/**
 * The cells of a run: between two bars without a number is a blank. The first bar of a run closes
 * the cell before it; after the last one there is a cell only where the row does not end with a
 * bar.
 */
function cellsOf(pieces: readonly Piece[], closed: boolean): Token[] {
  const cells: Token[] = [];
  let filled = true;
  for (const { token, offset } of pieces) {
    if (token !== null) cells.push(token);
    else if (!filled) cells.push(blankAt(offset));
    filled = token !== null;
  }
  if (!filled && !closed && pieces.length > 1) cells.push(blankAt(pieces.at(-1)!.offset));
  return cells;
}

function blankAt(offset: number): Token {
  return { text: "", unit: "", start: offset, end: offset };
}
