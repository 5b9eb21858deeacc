import type { Judged } from "./score.ts";

/** How many gold rows are right, wrong and missed. */
export interface Tally {
  readonly gold: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Counts the verdicts. */
export function tally(judged: readonly Judged[]): Tally {
  const count = (verdict: Judged["verdict"]) =>
    judged.filter((one) => one.verdict === verdict).length;
  return {
    gold: judged.length,
    right: count("right"),
    wrong: count("wrong"),
    missed: count("missed"),
  };
}
