import type { Reading } from "./cells.ts";

/** Rows whose values add up in every column: the plus rows equal the minus rows. */
export interface Equation {
  readonly plus: readonly number[];
  readonly minus: readonly number[];
}

/** The readings that are left for each row; a row that is not there has none. */
export type Choices = ReadonlyMap<number, readonly Reading[]>;

/** So many sums of a column are kept; beyond, its equation decides nothing. */
const SUMS = 20_000;

/**
 * Strikes the readings of rows that no readings of the other rows complete to columns that add up,
 * column by column until nothing changes.
 *
 * @param equations Of rows that are all there.
 * @returns The readings that are left, or `undefined` where the columns contradict all.
 */
export function solve(
  choices: Choices,
  equations: readonly Equation[],
  columns: number,
): Choices | undefined {
  const left = new Map(choices);
  for (let changed = true; changed;) {
    changed = false;
    for (const equation of equations) {
      for (let column = 0; column < columns; column++) {
        const struck = strike(left, equation, column);
        if (struck === "contradiction") return undefined;
        changed ||= struck;
      }
    }
  }
  return left;
}

/** Whether all rows of an equation can be read. */
export function isUsable({ plus, minus }: Equation, choices: Choices): boolean {
  return [...plus, ...minus].every((row) => (choices.get(row)?.length ?? 0) > 0);
}

function strike(
  left: Map<number, readonly Reading[]>,
  { plus, minus }: Equation,
  column: number,
): boolean | "contradiction" {
  const rows = [...plus, ...minus];
  const values = rows.map((row, index) => {
    const sign = index < plus.length ? 1 : -1;
    return new Set(left.get(row)!.map((reading) => sign * (reading[column]!.value ?? 0)));
  });
  const before = sumsOf(values);
  const behind = sumsOf(values.toReversed())?.toReversed();
  if (before === undefined || behind === undefined) return false;
  let changed = false;
  for (const [index, row] of rows.entries()) {
    const sign = index < plus.length ? 1 : -1;
    const open = [...values[index]!].filter((value) =>
      [...before[index]!].some((sum) => behind[index + 1]!.has(-sum - value))
    );
    if (open.length === 0) return "contradiction";
    if (open.length === values[index]!.size) continue;
    const kept = new Set(open);
    const readings = left.get(row)!;
    left.set(row, readings.filter((reading) => kept.has(sign * (reading[column]!.value ?? 0))));
    changed = true;
  }
  return changed;
}

/** For each row, the sums that the rows before it can make; `undefined` where they are too many. */
function sumsOf(values: readonly ReadonlySet<number>[]): ReadonlySet<number>[] | undefined {
  const sums: Set<number>[] = [new Set([0])];
  for (const own of values) {
    const last = sums.at(-1)!;
    if (last.size * own.size > SUMS) return undefined;
    const next = new Set<number>();
    for (const sum of last) for (const value of own) next.add(sum + value + 0);
    sums.push(next);
  }
  return sums;
}
