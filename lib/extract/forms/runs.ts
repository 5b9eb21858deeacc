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
  /** Digits with sign and decimals; `/` for a mark; empty for a blank. */
  readonly text: string;
  /** Whether a bar is before or behind it: then it is no part of digits that run together. */
  readonly isCell?: boolean;
  /** `万元`, `元` or another measure word after the number. */
  readonly unit: string;
  /** In the normalized text. */
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
}

/** A value by the letters before it. */
export interface Piece {
  readonly token: Token;
  readonly at: number;
  readonly line: number;
}

/** Gathers values into runs: those of a line without letters between. */
export function runsOf(pieces: readonly Piece[], letters: readonly Letter[]): Run[] {
  const byPlace = Map.groupBy(pieces, ({ at, line }) => `${at}/${line}`);
  // Bars between words of a header part blanks that belong to no values.
  const filled = [...byPlace.values()].filter((own) => own.some(({ token }) => token.text !== ""));
  return filled.map((own) => {
    const { at, line } = own[0]!;
    return {
      tokens: own.map(({ token }) => token),
      at,
      line,
      hangs: letters[at - 1]?.line === line,
      goesOn: letters[at]?.line === line,
    };
  });
}
