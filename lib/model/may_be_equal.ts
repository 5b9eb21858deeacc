import { type Bounds, boundsOf, type Measured } from "./bounds_of.ts";

/** What 约 leaves open, as a share. */
const ABOUT = 0.1;

/**
 * Whether two values state what one number can be: 100余 and 112, 35.6万 and 356,021, 约100 and 104.
 * No value, as of a blank cell, may be any.
 *
 * @example
 * ```ts
 * import { mayBeEqual } from "@/model/mod.ts";
 * import { assert } from "@std/assert";
 *
 * const exact = { value: 112, qualifier: "exact", unit: "件", printed: null } as const;
 * assert(mayBeEqual({ ...exact, value: 100, qualifier: "at_least" }, exact));
 * assert(!mayBeEqual({ ...exact, value: 100 }, exact));
 * ```
 */
export function mayBeEqual(a: Measured, b: Measured): boolean {
  if (a.value === null || b.value === null) return true;
  const [one, other] = [boundsOf(a) ?? around(a.value), boundsOf(b) ?? around(b.value)];
  return one.low <= other.high && other.low <= one.high;
}

function around(value: number): Bounds {
  const slack = Math.abs(value) * ABOUT;
  return { low: value - slack, high: value + slack };
}
