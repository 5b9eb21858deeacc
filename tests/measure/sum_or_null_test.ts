import { assertEquals } from "@std/assert";
import { sumOrNull } from "@/measure/mod.ts";
import pl from "nodejs-polars";

const cases = pl.DataFrame([
  pl.Series("place", ["甲", "甲", "乙", "乙", "丙"], pl.String),
  pl.Series("cases", [null, null, 0, null, 7], pl.Float64),
]);

Deno.test("sumOrNull() keeps a group of only nulls apart from 0", () => {
  const naive = cases.groupBy("place").agg(pl.col("cases").sum()).sort("place");
  assertEquals(naive.toRecords().find((row) => row.place === "甲")?.cases, 0, "Polars mended this");

  const sums = cases.groupBy("place").agg(sumOrNull("cases"));
  const byPlace = new Map(sums.toRecords().map(({ place, cases }) => [place, cases]));
  assertEquals(byPlace, new Map<unknown, unknown>([["甲", null], ["乙", 0], ["丙", 7]]));
});

Deno.test("sumOrNull() is null for no rows at all", () => {
  assertEquals(cases.head(0).select(sumOrNull("cases")).toRecords(), [{ cases: null }]);
});
