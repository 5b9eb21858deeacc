import { bootstrap } from "../_bootstrap.ts";
import type { Interval } from "../wilson.ts";
import { cohenKappa } from "./cohen_kappa.ts";

/**
 * A 95 % interval of `cohenKappa`: percentile bootstrap over cells, drawn with a fixed seed. Null
 * below five cells, and where nearly all are of one category. Cells of one report are not
 * independent: it is rather too narrow.
 *
 * @example
 * ```ts
 * import { agreements } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const pairs = ["a", "b", "a", "b", "a", "b"].map((category) => [category, category] as const);
 * assertEquals(agreements.kappaInterval(pairs), { lower: 1, upper: 1 });
 * ```
 */
export function kappaInterval(
  pairs: readonly (readonly [unknown, unknown])[],
): Interval | null {
  return bootstrap(pairs.length, (drawn) => cohenKappa(Array.from(drawn, (at) => pairs[at]!)));
}
