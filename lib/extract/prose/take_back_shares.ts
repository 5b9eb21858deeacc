import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import type { Made } from "./narrative.ts";
import { takeBack } from "./take_back.ts";

/** Counts whose parts have the same code; of others, each part is one (书记信箱12件, `县长信箱8件`). */
const OF_PARTS = /^disclosure\./;
/** Classes of what is disclosed, none of which has another one in it. */
const CLASS = /^disclosure\.type\./;
/** Between a number and one of its parts. */
const PART = /^[,(:]?其中[^;]*$/;

/**
 * Takes back what counts a part of what the same sentence has counted (环境保护信息217条,`其中环评审批96条`), and what
 * counts a class that other ones are parts of: it is no class (`业务信息356条`,其中办事指南41条).
 *
 * @param from The first candidate of the sentence.
 */
export function takeBackShares(context: Context, made: Made, from: number): void {
  const { text } = context.prose;
  const figures = made.candidates.slice(from).filter(({ code }) => OF_PARTS.test(code));
  const isOf = (part: Candidate, whole: Candidate) =>
    whole.scope === part.scope && (part.value ?? 0) < (whole.value ?? 0) &&
    PART.test(text.slice(whole.printedEnd, part.printedStart));
  const isShare = (one: Candidate) =>
    figures.some((whole) => whole.code === one.code && isOf(one, whole));
  const isMixed = (one: Candidate) =>
    CLASS.test(one.code) &&
    figures.some((part) => CLASS.test(part.code) && part.code !== one.code && isOf(part, one));
  takeBack(figures.filter((one) => isShare(one) || isMixed(one)), context, made);
}
