import type { Judged } from "./score.ts";

/** How many gold rows are right, wrong and missed, and what follows. */
export interface Tally {
  readonly gold: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  /** right / (right + wrong); `null` where nothing was found. */
  readonly precision: number | null;
  /** right / gold; `null` without gold. */
  readonly recall: number | null;
}

/** Counts the verdicts. */
export function tally(judged: readonly Judged[]): Tally {
  const count = (verdict: Judged["verdict"]) =>
    judged.filter((one) => one.verdict === verdict).length;
  const [right, wrong, missed] = [count("right"), count("wrong"), count("missed")];
  return {
    gold: judged.length,
    right,
    wrong,
    missed,
    precision: ratio(right, right + wrong),
    recall: ratio(right, judged.length),
  };
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
