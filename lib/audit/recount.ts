import type { Quantity } from "@/text/mod.ts";
import { isRounded, percentOf, percentText } from "./prose.ts";

/** A printed percentage that its counts refute. */
export interface Recount {
  /** As printed. */
  readonly value: number;
  /** Half the place value of its last digit. */
  readonly slack: number;
  /** What the counts give. */
  readonly rate: number;
  /** The same for people: with as many digits as printed, or with the point that was lost. */
  readonly expected: string;
  /** Whether its digits are those of the rate, without their decimal point (957 for 95.667). */
  readonly isPointLost: boolean;
}

/**
 * Checks a printed percentage against its part and whole; `null` where it is what they round to.
 */
export function recount(
  text: string,
  percent: Quantity,
  part: Quantity,
  whole: Quantity,
): Recount | null {
  const { value, slack } = percentOf(text, percent);
  const rate = 100 * part.value / whole.value;
  if (isRounded(value, rate, slack)) return null;
  const meant = [rate.toFixed(1), rate.toFixed(2)]
    .find((rounded) => rounded.replace(".", "") === String(value));
  const expected = meant === undefined ? percentText(rate, slack) : `${meant}%`;
  return { value, slack, rate, expected, isPointLost: meant !== undefined };
}
