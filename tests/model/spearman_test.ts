import { assertAlmostEquals, assertEquals } from "@std/assert";
import { spearman } from "@/model/mod.ts";

Deno.test("spearman() ranks ties by the mean of their places", () => {
  // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: Σ(x − 2.5)(y − 2.5) = 4.5, over the root of 4.5 × 5.
  assertAlmostEquals(spearman([[1, 1], [2, 3], [2, 2], [9, 4]])!, 4.5 / Math.sqrt(22.5), 1e-12);
  assertEquals(spearman([[1, 3], [2, 2], [3, 1]]), -1);
});

Deno.test("spearman() has no value for two pairs, or where one side does not vary", () => {
  assertEquals(spearman([[1, 2], [2, 3]]), null);
  assertEquals(spearman([[1, 5], [2, 5], [3, 5]]), null);
});
