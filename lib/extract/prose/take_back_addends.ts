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
  const { text } = context.prose;
  const alike = Map.groupBy(
    made.candidates.slice(from).filter(({ value }) => value !== null && value > 0),
    ({ code, scope, applicant }) => `${code} ${scope} ${applicant}`,
  );
  for (const figures of alike.values()) {
    const addends = figures.slice(0, -1);
    const sum = figures.at(-1)!;
    const before = text.slice(addends.at(-1)?.printedEnd ?? sum.start, sum.printedStart);
    const isSum = SUM.test(before)
      ? sumOf(addends) <= sum.value!
      : addends.length > 1 && sumOf(addends) === sum.value;
    if (isSum) takeBack(addends, context, made);
  }
}

/** Behind the last of the parts, which need not all be read: 图解7个、短视频9个,`合计`16件. */
const SUM = /[,;、].*(?:合计|共计|总计)/;

function sumOf(figures: readonly Candidate[]): number {
  return figures.reduce((sum, { value }) => sum + (value ?? 0), 0);
}
