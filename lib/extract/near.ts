import type { Context } from "./context.ts";
import type { Near } from "./likely_codes.ts";
import type { LeftNumber } from "./unread.ts";

/** How far words may stand from a number and still name what it counts: behind it, and before. */
const BEHIND = 16;
const AHEAD = 40;

/** Where a clause or an item of a list ends. */
const MARKS = ",;、。:!?\n()";

/**
 * The stretches near a number: its clause, back to the number before it (which ends at `used`); the
 * words after it; the item that the clause belongs to; the sentence.
 */
export function nearNumber({ context, quantity }: LeftNumber, used: number): readonly Near[] {
  const { prose: { text }, sentence } = context;
  const { start, end } = quantity;
  const lead = Math.max(used, sentence.start, start - AHEAD);
  const clause = markBefore(text, start, lead);
  const behind = markBehind(text, end, Math.min(end + BEHIND, sentence.end));
  return [
    { start: clause, end: start, weight: 1 },
    { start: end, end: behind, weight: 0.7 },
    { start: lead, end: clause, weight: 0.35 },
  ];
}

/** The words of a denial, and its sentence up to it. */
export function nearStatement({ sentence }: Context, start: number, end: number): readonly Near[] {
  const before = Math.max(sentence.start, start - AHEAD);
  return [{ start, end, weight: 1 }, { start: before, end: start, weight: 0.12 }];
}

function markBefore(text: string, from: number, limit: number): number {
  for (let at = from; at > limit; at--) if (MARKS.includes(text[at - 1]!)) return at;
  return limit;
}

function markBehind(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) if (MARKS.includes(text[at]!)) return at;
  return limit;
}
