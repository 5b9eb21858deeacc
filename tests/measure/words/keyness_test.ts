import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { words } from "@/measure/mod.ts";
import { chiSquareTail } from "@/measure/words/_chi_square_tail.ts";
import { holm } from "@/measure/words/_holm.ts";
import { termsOf } from "./_terms.ts";

const GROUPS = { target: ["new"], reference: ["old"] };

function rowOf(reports: Parameters<typeof termsOf>[0], term: string) {
  return words.keyness(termsOf(reports), GROUPS).toRecords().find((row) => row.term === term)!;
}

/**
 * T. Dunning, "Accurate methods for the statistics of surprise and coincidence", Computational Linguistics 19
 * (1993), the table of bigrams ranked by log-likelihood: −2 log λ, k(AB), k(A ¬B), k(¬A B), k(¬A ¬B).
 */
const DUNNING = [
  ["the swiss", 270.72, 110, 2442, 111, 29114],
  ["can be", 263.90, 29, 13, 123, 31612],
  ["previous year", 256.84, 31, 23, 139, 31584],
  ["mineral water", 167.23, 10, 0, 3, 31764],
  ["at the", 157.21, 76, 104, 2476, 29121],
] as const;

for (const [name, expected, a, rest, b, others] of DUNNING) {
  Deno.test(`keyness() gives Dunning's log-likelihood of "${name}"`, () => {
    const row = rowOf({ new: { x: a, y: rest }, old: { x: b, y: others } }, "x");
    assertEquals(Number(row.g2).toFixed(2), expected.toFixed(2));
  });
}

Deno.test("keyness() gives the log ratio of Hardie: 1 is twice as often, and 0 counts as a half", () => {
  const ratio = (target: number, reference: number) =>
    Number(
      rowOf(
        { new: { x: target, y: 1000 - target }, old: { x: reference, y: 4000 - reference } },
        "x",
      )
        .log_ratio,
    );
  assertAlmostEquals(ratio(10, 40), 0);
  assertAlmostEquals(ratio(10, 20), 1);
  assertAlmostEquals(ratio(10, 160), -2);
  assertAlmostEquals(ratio(8, 0), Math.log2((8 / 1000) / (0.5 / 4000)));
  assertAlmostEquals(ratio(0, 8), Math.log2((0.5 / 1000) / (8 / 4000)));
});

Deno.test("keyness() adds reports up, and tells in how many a term occurs", () => {
  const terms = termsOf({ a: { x: 4, z: 6 }, b: { x: 2, z: 8 }, c: { y: 9, z: 1 }, d: { x: 100 } });
  const rows = words.keyness(terms, { target: ["a", "b"], reference: ["c", "not-parsed"] })
    .toRecords();
  const x = rows.find(({ term }) => term === "x");
  assertEquals(
    [x?.target_count, x?.reference_count, x?.target_words, x?.reference_words],
    [6, 0, 20, 10],
  );
  assertEquals([x?.target_reports, x?.reference_reports], [2, 0]);
  assertEquals(rows.map(({ term }) => term), ["y", "z", "x"]);
});

Deno.test("keyness() tests what is frequent enough and not omitted; the words stay those of all", () => {
  const terms = termsOf({ new: { x: 3, y: 9, z: 4, 的: 50 }, old: { x: 1, y: 1, z: 1, 的: 50 } });
  const rows = words.keyness(terms, GROUPS, { omit: new Set(["的"]) }).toRecords();
  // Five times in both groups together is enough, four times is not.
  assertEquals(rows.map(({ term, target_words }) => [term, target_words]), [["y", 66], ["z", 66]]);
  assertEquals(Number(rows[0]?.p_holm), 2 * Number(rows[0]?.p));
});

Deno.test("keyness() gives no row where a group has no words, and refuses a report in both", () => {
  const terms = termsOf({ new: { x: 30 } });
  const none = words.keyness(terms, GROUPS);
  assertEquals([none.height, none.columns.length], [0, 11]);
  assertThrows(
    () => words.keyness(terms, { target: ["new"], reference: ["new"] }),
    RangeError,
    'report "new" is in both',
  );
});

Deno.test("keyness() finds nothing where groups are alike", () => {
  const same = { x: 7, y: 13 };
  for (const row of words.keyness(termsOf({ new: same, old: same }), GROUPS).toRecords()) {
    assertEquals([row.g2, row.log_ratio, row.p], [0, 0, 1]);
  }
});

Deno.test("chiSquareTail() gives the levels of printed tables of χ² with one degree of freedom", () => {
  // Abramowitz and Stegun, table 26.8.
  const table = [[0.00393214, 0.95], [1.32330, 0.25], [3.84146, 0.05], [6.63490, 0.01], [
    10.828,
    0.001,
  ]];
  for (const [x, p] of table) assertAlmostEquals(chiSquareTail(x!) / p!, 1, 2e-3);
  assertEquals(chiSquareTail(0), 1);
  // Both ways of computing meet at 8, and far out the tail stays above 0.
  assertAlmostEquals(chiSquareTail(8 - 1e-9) / chiSquareTail(8 + 1e-9), 1, 1e-8);
  assert(chiSquareTail(1000) > 0 && chiSquareTail(1000) < 1e-200);
});

Deno.test("holm() adjusts as R's p.adjust(c(.01, .04, .03, .005), 'holm') does", () => {
  const adjusted = holm([0.01, 0.04, 0.03, 0.005]);
  for (const [index, p] of [0.03, 0.06, 0.06, 0.02].entries()) {
    assertAlmostEquals(adjusted[index]!, p);
  }
  assertEquals(holm([0.9, 0.8]), [1, 1]);
  assertEquals(holm([]), []);
});
