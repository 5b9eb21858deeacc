import type { Reading } from "./readings.ts";
import { type Choices, type Equation, isUsable, solve } from "./solve.ts";

/**
 * The readings that the columns of a table leave for each row. Where they contradict all, a number of the source
 * is wrong, and nothing tells where: then a row keeps its readings only where one of the sums confirms them, or
 * where they can be read without any arithmetic.
 */
export function decide(
  choices: Choices,
  equations: readonly Equation[],
  columns: number,
  isPlain: (row: number) => boolean,
): Choices {
  const solved = solve(choices, equations, columns);
  if (solved !== undefined) return solved;
  const confirmed = new Map<number, readonly Reading[]>();
  for (const equation of equations.filter((one) => isUsable(one, choices))) {
    const left = solve(choices, [equation], columns);
    if (left === undefined) continue;
    for (const row of [...equation.plus, ...equation.minus]) confirmed.set(row, left.get(row)!);
  }
  return new Map(
    [...choices].map(([row, readings]) =>
      [row, confirmed.get(row) ?? (isPlain(row) ? readings : [])] as const
    ),
  );
}
