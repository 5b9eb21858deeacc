import type { Cell, Reading } from "./cells.ts";
import { type Choices, type Equation, isUsable, solve } from "./solve.ts";

/** The readings of a row that are left, and whether one on which they agree may be taken. */
export interface Decision {
  readonly readings: readonly Reading[];
  readonly certain: boolean;
}

/**
 * Decides rows by the columns of their table. A row is certain where it can be read without any
 * arithmetic, where columns of which no row is lacking add up with it, or where no such columns are
 * there and its own sum leaves one reading. Where the columns contradict all readings, a number of
 * the source is wrong, and nothing shows where: then each sum confirms only its own rows.
 *
 * @param isPlain Whether a row needs no arithmetic.
 * @param isAlone Whether the sums of a row decide it, a cell that was lost included.
 */
export function decide(
  choices: Choices,
  equations: readonly Equation[],
  columns: number,
  isPlain: (row: number) => boolean,
  isAlone: (row: number) => boolean,
): ReadonlyMap<number, Decision> {
  const usable = equations.filter((equation) => isUsable(equation, choices));
  const all = solve(choices, usable, columns);
  const confirmed = new Map<number, readonly Reading[]>();
  for (const equation of usable) {
    const left = all ?? solve(choices, [equation], columns);
    if (left === undefined) continue;
    for (const row of [...equation.plus, ...equation.minus]) confirmed.set(row, left.get(row)!);
  }
  return new Map(
    [...choices].map(([row, readings]) => {
      const isOpen = !usable.some(({ plus, minus }) => [...plus, ...minus].includes(row));
      const certain = equations.length === 0 || confirmed.has(row) || isPlain(row) ||
        isOpen && isAlone(row);
      return [row, { readings: confirmed.get(row) ?? readings, certain }] as const;
    }),
  );
}

/** The cells on which all readings agree; `null` for the others. */
export function agreed(readings: readonly Reading[]): (Cell | null)[] {
  const [first = [], ...others] = readings;
  return first.map((cell, column) =>
    others.every((reading) =>
        reading[column]!.value === cell.value &&
        (reading[column]!.state === "lost") === (cell.state === "lost")
      )
      ? cell
      : null
  );
}
