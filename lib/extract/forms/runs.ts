/** A letter of a label or of other words. */
export interface Letter {
  readonly character: string;
  /** In the normalized text. */
  readonly offset: number;
  readonly line: number;
  /** Whether the number of an item precedes, as in `3.其他` or `(七)总计`. */
  readonly numbered: boolean;
}

/** A number, or the mark of an empty cell. */
export interface Token {
  /** Digits with sign and decimals; `/` for a mark; empty for a blank between bars. */
  readonly text: string;
  /** `万元`, `元` or another measure word after the number. */
  readonly unit: string;
  /** In the normalized text; a blank has that of the bar after it. */
  readonly start: number;
  readonly end: number;
}

/** The values on one line without letters between. */
export interface Run {
  readonly tokens: readonly Token[];
  /** How many letters precede it. */
  readonly at: number;
  readonly line: number;
  /** Whether letters precede it on its line. */
  readonly hangs: boolean;
  /** Whether letters follow it on its line. */
  readonly goesOn: boolean;
  /** Whether bars part its cells. */
  readonly barred: boolean;
}

/** A number or a bar, by the letters before it. */
export interface Piece {
  /** `null` for a bar. */
  readonly token: Token | null;
  readonly offset: number;
  readonly at: number;
  readonly line: number;
}

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
    const isAlone = !hangs && own.length === 2;
    const tokens = cellsOf(own, barred.has(line) || goesOn || isAlone);
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
 * bar, as a single cell on its line may.
 */
function cellsOf(pieces: readonly Piece[], closed: boolean): Token[] {
  const cells: Token[] = [];
  let filled = true;
  for (const { token, offset } of pieces) {
    if (token !== null) cells.push(token);
    else if (!filled) cells.push(blankAt(offset));
    filled = token !== null;
  }
  if (!filled && !closed) cells.push(blankAt(pieces.at(-1)!.offset));
  return cells;
}

function blankAt(offset: number): Token {
  return { text: "", unit: "", start: offset, end: offset };
}
