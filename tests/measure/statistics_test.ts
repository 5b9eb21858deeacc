import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { correlationMatrix, correlations, summaryStatistics } from "@/measure/mod.ts";
import { table1 } from "@/write/mod.ts";
import pl from "nodejs-polars";

const frame = pl.DataFrame([
  pl.Series("a", [2, 4, 4, 4, 5, 5, 7, 9], pl.Float64),
  pl.Series("b", [1, null, 3, 2, null, NaN, null, null], pl.Float64),
  pl.Series("c", [8, 7, 6, 5, 4, 3, 2, 1], pl.Float64).cast(pl.Int32),
  pl.Series("d", [1, 1, 1, 1, 1, 1, 1, 1], pl.Float64),
  pl.Series("e", [true, false, false, false, null, null, null, null], pl.Bool),
  pl.Series("f", ["x", "x", "x", "x", "x", "x", "x", "x"], pl.String),
]);

Deno.test("summaryStatistics() describes each column over its numbers", () => {
  // a: squares of deviations from 5 are 9, 1, 1, 1, 0, 0, 4, 16.
  assertEquals(summaryStatistics(frame, ["a", "b", "e"]).rows(), [
    ["a", 8, 0, 5, Math.sqrt(32 / 7), 2, 4, 4.5, 5.5, 9],
    ["b", 3, 5, 2, 1, 1, 1.5, 2, 2.5, 3],
    ["e", 4, 4, 0.25, 0.5, 0, 0, 0, 0.25, 1],
  ]);
  const none = pl.DataFrame([pl.Series("a", [null], pl.Float64)]);
  assertEquals(summaryStatistics(none, ["a"]).row(0).slice(0, 5), ["a", 0, 1, null, null]);
  const one = pl.DataFrame([pl.Series("a", [3], pl.Float64)]);
  assertEquals(summaryStatistics(one, ["a"]).row(0).slice(3, 6), [3, null, 3]);
});

Deno.test("summaryStatistics() and correlations() refuse what has no numbers", () => {
  assertThrows(
    () => summaryStatistics(frame, ["f"]),
    RangeError,
    '"f": it holds String, not numbers',
  );
  assertThrows(() => correlations(frame, ["a", "z"]), RangeError, '"z": the frame has a, b');
});

Deno.test("correlations() pairs columns over the rows that both have", () => {
  // b with a: (1, 2), (3, 4), (2, 4): deviations -1, 1, 0 and -4/3, 2/3, 2/3.
  const rows = correlations(frame, ["a", "b", "d"]).rows();
  assertEquals(rows.map((row) => row.slice(0, 3)), [["b", "a", 3], ["d", "a", 8], ["d", "b", 3]]);
  assertAlmostEquals(Number(rows[0]?.[3]), 2 / Math.sqrt(2 * 24 / 9), 1e-15);
  assertEquals([rows[1]?.[3], rows[2]?.[3]], [null, null]);
});

Deno.test("correlations() by rank gives ties their mean rank", () => {
  // a has the ranks 1, 3, 3, 3, 5.5, 5.5, 7, 8; c falls from 8 to 1.
  // Sum of deviations' products: -(3.5·3.5 + 1.5·2.5 + 1.5·1.5 + 1.5·0.5 + 1·0.5 + 1·1.5 + 2.5·2.5 + 3.5·3.5)
  const [row] = correlations(frame, ["a", "c"], { method: "spearman" }).toRecords();
  const squares = 3.5 ** 2 * 2 + 3 * 1.5 ** 2 + 2 + 2.5 ** 2;
  assertAlmostEquals(Number(row?.r), -39.5 / Math.sqrt(squares * 42), 1e-14);
  const two = pl.DataFrame({ a: [1, 2], b: [2, 1] });
  assertEquals(correlations(two, ["a", "b"]).select("r").rows(), [[null]]);
});

Deno.test("correlationMatrix() has Pearson's r below the diagonal, Spearman's above it", () => {
  const matrix = correlationMatrix(frame, ["a", "c", "d"]);
  const r = (method: "pearson" | "spearman") =>
    Number(correlations(frame, ["a", "c"], { method }).row(0)[3]);
  assert(Math.abs(r("pearson") - r("spearman")) > 0.01);
  assertEquals(matrix.rows(), [
    ["a", 1, r("spearman"), null],
    ["c", r("pearson"), 1, null],
    ["d", null, null, 1],
  ]);
  assertThrows(() => correlationMatrix(frame, ["a", "f"]), RangeError, "not numbers");
});

Deno.test("correlationMatrix() is printed as a three-line table, named by labels", () => {
  const options = { lang: "en", codebook: loadCodebook(), digits: 2 } as const;
  const labels = { a: "Requests", c: "Rank" };
  const printed = table1(correlationMatrix(frame, ["a", "c"]), {
    ...options,
    ...{ format: "latex", labels },
  });
  assertEquals(printed.split("\n").slice(4, 10), [
    String.raw`\toprule`,
    String.raw`variable & Requests & Rank \\`,
    String.raw`\midrule`,
    String.raw`Requests & 1.00 & $-$0.97 \\`,
    String.raw`Rank & $-$0.93 & 1.00 \\`,
    String.raw`\bottomrule`,
  ]);
});
