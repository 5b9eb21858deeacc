/** A kernel holds the frames that its notebook reads: with more reports than this memory counts. */
const MANY = 2000;

/**
 * How many notebooks run at a time over so many reports. A kernel waits between its cells, for what
 * it publishes to be sent: one more than there are processors keeps these busy.
 *
 * @example
 * ```ts
 * import { kernelsAtOnce } from "@/run/kernels_at_once.ts";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(kernelsAtOnce(5, 2), 3);
 * assertEquals(kernelsAtOnce(10_000, 2), 2);
 * ```
 */
export function kernelsAtOnce(reports: number, processors = navigator.hardwareConcurrency): number {
  return reports > MANY ? processors : processors + 1;
}
