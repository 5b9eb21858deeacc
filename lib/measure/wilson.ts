/** Bounds of a proportion, both between 0 and 1. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The score interval for a proportion of `successes` among `n` (E. B. Wilson, "Probable inference,
 * the law of succession, and statistical inference", Journal of the American Statistical
 * Association 22, 1927, pp. 209–212), without continuity correction; at 95 % unless another
 * quantile `z` is given:
 *
 * (p + z²/2n ± z √(p(1 − p)/n + z²/4n²)) / (1 + z²/n), with p = successes / n
 *
 * It describes the process behind one report's count, not a sum over reports, whose cases cluster.
 *
 * Throws a `RangeError` where `n` is not above 0 or `successes` is not between 0 and `n`.
 *
 * @example
 * ```ts
 * import { assertAlmostEquals } from "@std/assert";
 * import { wilson } from "@/measure/mod.ts";
 *
 * const { lower, upper } = wilson(81, 263);
 * assertAlmostEquals(lower, 0.2553, 5e-5);
 * assertAlmostEquals(upper, 0.3662, 5e-5);
 * ```
 */
export function wilson(successes: number, n: number, z = 1.959964): Interval {
  if (!(n > 0 && successes >= 0 && successes <= n)) {
    throw new RangeError(`Cannot compute an interval for ${successes} of ${n}: not a proportion`);
  }
  const p = successes / n;
  const scale = 1 + z ** 2 / n;
  const centre = (p + z ** 2 / (2 * n)) / scale;
  const half = z * Math.sqrt(p * (1 - p) / n + z ** 2 / (4 * n ** 2)) / scale;
  // At 0 and n the outer bound is exact; rounding would leave it slightly off.
  return {
    lower: successes === 0 ? 0 : centre - half,
    upper: successes === n ? 1 : centre + half,
  };
}
