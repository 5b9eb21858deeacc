import { assertEquals, assertThrows } from "@std/assert";
import { quantiles } from "@/measure/mod.ts";
import pl from "nodejs-polars";

const measures = pl.DataFrame({
  report: ["a", "b", "c", "d"],
  issuer: ["甲县", "乙县", "丙乡", "丁县"],
  province: ["浙江", "浙江", "浙江", "福建"],
  rank: ["county", "county", "township", "county"],
  kind: ["government", "government", "government", "government"],
  measure: ["volume", "volume", "volume", "volume"],
  component: ["a", "a", "a", "a"],
  value: [0, 10, 3, 4],
});

Deno.test("quantiles() keeps ranks apart, each report counting once", () => {
  assertEquals(
    quantiles(measures, ["province"])
      .select("province", "rank", "reports", "low", "q1", "median", "q3", "high").rows(),
    [
      ["浙江", "county", 2, 0, 2.5, 5, 7.5, 10],
      ["浙江", "township", 1, 3, null, null, null, 3],
      ["福建", "county", 1, 4, null, null, null, 4],
    ],
  );
});

Deno.test("quantiles() passes over reports without a value, and refuses unknown columns", () => {
  const values = pl.Series("value", [null, 2, null, null], pl.Float64);
  assertEquals(quantiles(measures.withColumn(values), []).getColumn("reports").toArray(), [1]);
  assertThrows(() => quantiles(measures, ["era"]), RangeError, 'Cannot group by "era"');
});

Deno.test("quantiles() makes no band of bodies whose level is not known", () => {
  const rank = pl.Series("rank", ["county", null, null, null], pl.String);
  const spread = quantiles(measures.withColumn(rank), []);
  assertEquals(spread.select("rank", "reports").rows(), [["county", 1]]);
});

Deno.test("quantiles() gives the reports of one issuer no quartiles", () => {
  const one = measures.withColumn(pl.lit("甲县").alias("issuer"));
  const columns = ["rank", "reports", "issuers", "low", "median", "high"];
  assertEquals(quantiles(one, []).select(...columns).rows(), [
    ["county", 3, 1, 0, null, 10],
    ["township", 1, 1, 3, null, 3],
  ]);
});

Deno.test("quantiles() keeps mere openings out, and counts them", () => {
  const coverage = pl.Series("coverage", ["opening", "whole", "opening", "whole"], pl.String);
  const columns = ["rank", "reports", "issuers", "openings", "low", "median", "high"];
  assertEquals(quantiles(measures.withColumn(coverage), []).select(...columns).rows(), [
    ["county", 2, 2, 1, 4, 7, 10],
    ["township", 0, 0, 1, null, null, null],
  ]);
});
