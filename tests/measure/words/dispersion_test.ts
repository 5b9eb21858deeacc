import { assertAlmostEquals, assertEquals } from "@std/assert";
import { words } from "@/measure/mod.ts";
import { termsOf } from "./_terms.ts";

/**
 * S. Th. Gries, "Dispersions and adjusted frequencies in corpora" (2008): the corpus of five parts of 9, 10, 10, 10 and 11
 * words in which the word a occurs 1, 2, 3, 4 and 5 times. DP = 0.18; normalized (Lijffijt and Gries 2012)
 * 0.18 / (1 − 0.18) = 0.22.
 */
Deno.test("dispersion() gives DP of the worked example of Gries", () => {
  const parts = termsOf({
    p1: { a: 1, other: 8 },
    p2: { a: 2, other: 8 },
    p3: { a: 3, other: 7 },
    p4: { a: 4, other: 6 },
    p5: { a: 5, other: 6 },
  });
  const row = words.dispersion(parts).toRecords().find(({ term }) => term === "a")!;
  assertEquals([row.count, row.reports, row.parts], [15, 5, 5]);
  assertAlmostEquals(Number(row.dp), 0.18);
  assertEquals(Number(row.dp_norm).toFixed(2), "0.22");
});

Deno.test("dispersion() goes from 0, spread as the words are, to a norm of 1, all in the smallest report", () => {
  const terms = termsOf({
    a: { even: 2, lone: 8 },
    b: { even: 4, most: 16 },
    c: { even: 4, most: 16 },
  });
  const rows = words.dispersion(terms).toRecords();
  const of = (name: string) => rows.find(({ term }) => term === name)!;
  assertAlmostEquals(Number(of("even").dp), 0);
  assertAlmostEquals(Number(of("lone").dp), 0.8);
  assertAlmostEquals(Number(of("lone").dp_norm), 1);
  assertEquals(rows.map(({ term }) => term), ["most", "even", "lone"]);
});

Deno.test("dispersion() tells nothing of one report, and leaves rare and omitted terms out", () => {
  const rows = words.dispersion(termsOf({ a: { x: 5, y: 4, 的: 9 } }), { omit: new Set(["的"]) });
  assertEquals(rows.rows(), [["x", 5, 1, 1, null, null]]);
  assertEquals(words.dispersion(termsOf({})).height, 0);
});
