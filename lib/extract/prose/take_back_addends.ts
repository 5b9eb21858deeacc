import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import type { Made } from "./narrative.ts";
import { takeBack } from "./take_back.ts";

/**
 * Takes back the figures that the last one of their sentence sums up: 例行发布会`10场`、专题发布会`4场`,共计14场.
 *
 * @param from The first candidate of the sentence.
 */
export function takeBackAddends(context: Context, made: Made, from: number): void {
  const alike = Map.groupBy(
    made.candidates.slice(from).filter(({ value }) => value !== null && value > 0),
    ({ code, scope, applicant }) => `${code} ${scope} ${applicant}`,
  );
  for (const figures of alike.values()) {
    const addends = figures.slice(0, -1);
    if (addends.length > 1 && sumOf(addends) === figures.at(-1)!.value) {
      takeBack(addends, context, made);
    }
  }
}

function sumOf(figures: readonly Candidate[]): number {
  return figures.reduce((sum, { value }) => sum + (value ?? 0), 0);
}
