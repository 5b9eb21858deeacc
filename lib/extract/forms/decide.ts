import type { Reading } from "./readings.ts";
import { type Choices, type Equation, isUsable, solve } from "./solve.ts";

/** The readings of a row that are left, and whether one on which they agree may be taken. */
export interface Decision {
  readonly readings: readonly Reading[];
  readonly certain: boolean;
}

/**
 * Decides rows by the columns of their table. A row is certain where it can be read without any
 * arithmetic, or where columns of which no row is lacking add up with it. Where the columns
 * contradict all readings, a number of the source is wrong, and nothing shows where: then each sum
 * confirms only its own rows.
 */
export function decide(
  choices: Choices,
  equations: readonly Equation[],
  columns: number,
  isPlain: (row: number) => boolean,
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
      const certain = equations.length === 0 || confirmed.has(row) || isPlain(row);
      return [row, { readings: confirmed.get(row) ?? readings, certain }] as const;
    }),
  );
}
