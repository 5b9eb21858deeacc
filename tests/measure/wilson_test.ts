import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { wilson } from "@/measure/mod.ts";

Deno.test("wilson() agrees with worked intervals", () => {
  // R. G. Newcombe, Statistics in Medicine 17, 1998, pp. 857–872, table I, method 3.
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [successes, n, lower, upper] of published) {
    const interval = wilson(successes, n);
    assertAlmostEquals(interval.lower, lower, 5e-5);
    assertAlmostEquals(interval.upper, upper, 5e-5);
  }
});

Deno.test("wilson() has the roots of (p - x)² = z² x (1 - x) / n as its bounds", () => {
  for (const [successes, n] of [[10, 20], [3, 7], [182, 183]] as const) {
    const { lower, upper } = wilson(successes, n);
    for (const bound of [lower, upper]) {
      const squared = 1.959964 ** 2 * bound * (1 - bound) / n;
      assertAlmostEquals((successes / n - bound) ** 2, squared, 1e-12);
    }
  }
});

Deno.test("wilson() stays within 0 and 1", () => {
  assertEquals(wilson(0, 10).lower, 0);
  assertAlmostEquals(wilson(0, 10).upper, 0.2775, 5e-5);
  assertEquals(wilson(10, 10).upper, 1);
  for (let n = 2; n <= 500; n++) {
    assertEquals(wilson(1, n).lower > 0 && wilson(n - 1, n).upper < 1, true);
  }
});

Deno.test("wilson() is wider for a larger quantile", () => {
  assertEquals(wilson(10, 20, 2.575829).upper > wilson(10, 20).upper, true);
});

Deno.test("wilson() throws for what is no proportion", () => {
  for (const [successes, n] of [[1, 0], [2, 1], [-1, 5], [NaN, 5], [1, NaN]] as const) {
    assertThrows(() => wilson(successes, n), RangeError, `${successes} of ${n}`);
  }
});
