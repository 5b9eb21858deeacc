import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import type { Made } from "./narrative.ts";
import { takeBack } from "./take_back.ts";

/** Counts whose parts have the same code; of others, each part is one (书记信箱12件, `县长信箱8件`). */
const OF_PARTS = /^disclosure\./;
/** Between a number and one of its parts. */
const PART = /^[^;]*其中/;

/**
 * Takes back what counts a part of what the same sentence has counted: 环境保护信息217条,`其中环评审批96条`.
 *
 * @param from The first candidate of the sentence.
 */
export function takeBackShares(context: Context, made: Made, from: number): void {
  const { text } = context.prose;
  const wholes = new Map<string, Candidate>();
  const isShare = (one: Candidate) => {
    const { code, scope, applicant, printedStart, value } = one;
    const whole = wholes.get(`${code} ${scope} ${applicant}`);
    if (whole === undefined) wholes.set(`${code} ${scope} ${applicant}`, one);
    return whole !== undefined && OF_PARTS.test(code) && (value ?? 0) < (whole.value ?? 0) &&
      PART.test(text.slice(whole.printedEnd, printedStart));
  };
  takeBack(made.candidates.slice(from).filter(isShare), context, made);
}
