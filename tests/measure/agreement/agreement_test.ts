import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { agreements } from "@/measure/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

const { agreement, alphaInterval, cohenKappa, disagreements, kappaInterval, krippendorffAlpha } =
  agreements;

/** A table of two coders as pairs of categories, one for each case. */
function pairsOf(table: readonly (readonly number[])[]): [number, number][] {
  return table.flatMap((row, first) =>
    row.flatMap((cases, second) =>
      Array.from({ length: cases }, (): [number, number] => [first, second])
    )
  );
}

Deno.test("cohenKappa() gives the two examples of Cohen (1960)", () => {
  // Table 1, here as 100 cases: pₒ = .29, pₑ = .35.
  assertEquals(cohenKappa(pairsOf([[25, 13, 12], [12, 2, 16], [3, 15, 2]]))?.toFixed(2), "-0.09");
  // The 200 cases of the table of frequencies: pₒ = .70, pₑ = .41.
  assertEquals(cohenKappa(pairsOf([[88, 14, 18], [10, 40, 10], [2, 6, 12]]))?.toFixed(3), "0.492");
});

Deno.test("cohenKappa() is 1 for coders who agree, and nothing where there is nothing to agree on", () => {
  assertEquals(cohenKappa([["a", "a"], ["b", "b"]]), 1);
  assertEquals(cohenKappa([["a", "a"], ["a", "a"]]), null);
  assertEquals(cohenKappa([]), null);
});

/** K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), C: four observers, twelve units, values missing. */
const OBSERVERS = [
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
].map((row) => row.split(" "));

const UNITS = OBSERVERS[0]!.map((_, unit) =>
  OBSERVERS.map((row) => row[unit]!).filter((value) => value !== ".").map(Number)
);

Deno.test("krippendorffAlpha() gives the alphas of Krippendorff's four observers", () => {
  const alphas = (["nominal", "ordinal", "interval", "ratio"] as const).map((metric) =>
    krippendorffAlpha(UNITS, metric)?.toFixed(3)
  );
  assertEquals(alphas, ["0.743", "0.815", "0.849", "0.797"]);
});

Deno.test("krippendorffAlpha() gives that of Krippendorff's two observers of binary data", () => {
  // The same paper, A: ten units.
  const [a, b] = ["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"].map((row) => row.split(" "));
  const cells = a!.map((value, unit) => [value, b![unit]!]);
  assertEquals(krippendorffAlpha(cells, "nominal")?.toFixed(3), "0.095");
});

Deno.test("krippendorffAlpha() is null where no two values can be compared or told apart", () => {
  assertEquals(krippendorffAlpha([[1], [2]], "nominal"), null);
  assertEquals(krippendorffAlpha([[1, 1], [1, 1]], "interval"), null);
  assertEquals(krippendorffAlpha<number>([], "ratio"), null);
  assertEquals(krippendorffAlpha([[0, 0], [3, 3]], "ratio"), 1);
});

type Row = readonly [report: string, code: string, value: number | null];

function coding(...rows: readonly Row[]): DataFrame {
  return agreements.codingFrame(
    rows.map(([report, code, value]) => ({
      report,
      code,
      scope: "all",
      applicant: "total",
      value,
    })),
  );
}

Deno.test("agreement() compares cells by indicator, keeps no number apart from 0, and counts what one lacks", () => {
  const first = coding(["a", "x", 3], ["b", "x", 0], ["c", "x", null], ["d", "x", 9], [
    "a",
    "y",
    1,
  ]);
  const second = coding(["a", "x", 3], ["b", "x", null], ["c", "x", null], ["e", "x", 1], [
    "a",
    "z",
    2,
  ]);
  const frame = agreement(first, second);
  const counts = ["code", "n", "agreed", "numbers", "only_first", "only_second"];
  assertEquals(frame.select(...counts).rows(), [
    ["x", 3, 2, 1, 1, 1],
    ["y", 0, 0, 0, 1, 0],
    ["z", 0, 0, 0, 0, 1],
    ["*", 3, 2, 1, 2, 2],
  ]);
  const [x, y] = frame.toRecords();
  assertAlmostEquals(Number(x?.percent), 200 / 3);
  assertEquals([y?.percent, y?.kappa, y?.alpha_nominal, y?.alpha_interval], [
    null,
    null,
    null,
    null,
  ]);
});

Deno.test("agreement() gives interval and ratio alphas of the numbers only", () => {
  const first = coding(["a", "x", 10], ["b", "x", 20], ["c", "x", 30], ["d", "x", null]);
  const second = coding(["a", "x", 10], ["b", "x", 20], ["c", "x", 33], ["d", "x", 5]);
  const [row] = agreement(first, second).toRecords();
  const cells = [[10, 10], [20, 20], [30, 33]];
  assertEquals(row?.alpha_interval, krippendorffAlpha(cells, "interval"));
  assertEquals(row?.alpha_ratio, krippendorffAlpha(cells, "ratio"));
  const below = coding(["a", "x", -1], ["b", "x", 2]);
  assertEquals(agreement(below, below).toRecords()[0]?.alpha_ratio, null);
});

Deno.test("agreement() refuses frames without a column, and a cell with two rows", () => {
  const good = coding(["a", "x", 3]);
  const bare = pl.DataFrame({ report: ["a"], code: ["x"] });
  assertThrows(() => agreement(good, bare), RangeError, 'the second one has no column "value"');
  const twice = coding(["a", "x", 3], ["a", "x", 3]);
  assertThrows(() => agreement(twice, good), RangeError, 'two rows for "a · x · all · total"');
});

Deno.test("agreement() has a row over all indicators, with what takes values as categories", () => {
  const first = coding(["a", "x", 1], ["b", "x", 2], ["a", "y", 1], ["b", "y", 2]);
  const second = coding(["a", "x", 1], ["b", "x", 2], ["a", "y", 2], ["b", "y", 1]);
  const all = agreement(first, second).toRecords().at(-1);
  assertEquals([all?.code, all?.n, all?.percent, all?.kappa], ["*", 4, 50, 0]);
  assertEquals([all?.alpha_interval, all?.alpha_ratio, all?.alpha_ordinal], [null, null, null]);
  assertEquals(agreement(coding(), coding()).height, 0);
});

Deno.test("kappaInterval() and alphaInterval() draw cells again", () => {
  // Eight agreements in ten cells; a sample has k of them, k ~ B(10, 0.8): P(k <= 4) = 0.006,
  // P(k <= 5) = 0.033, P(k <= 9) = 0.893. Both intervals lie around the estimate, below 1 or at it.
  const pairs = pairsOf([[4, 1], [1, 4]]);
  const kappa = kappaInterval(pairs)!;
  const alpha = alphaInterval(pairs, "nominal")!;
  for (const { lower, upper } of [kappa, alpha]) {
    assert(-0.1 < lower && lower < 0.3, `${lower}`);
    assertEquals(upper, 1);
  }
  assertEquals(kappaInterval(pairs.slice(0, 4)), null);
  // A sample of one category only has no alpha, and here every sample is one.
  assertEquals(alphaInterval(Array.from({ length: 9 }, () => [1, 1]), "interval"), null);
  assertEquals(kappaInterval(pairs), kappa);
});

Deno.test("disagreements() lists the cells that two codings give different values", () => {
  const first = coding(["a", "x", 3], ["b", "x", 0], ["c", "x", null], ["d", "x", 9]);
  const second = coding(["c", "x", null], ["b", "x", null], ["a", "x", 4], ["e", "x", 1]);
  const rows = disagreements(first, second).select("report", "first", "second").rows();
  assertEquals(rows, [["a", 3, 4], ["b", 0, null]]);
});
