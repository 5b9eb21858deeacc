import { assertEquals, assertThrows } from "@std/assert";
import { indexTo } from "@/measure/mod.ts";
import pl from "nodejs-polars";

const volumes = pl.DataFrame({
  issuer: ["甲", "甲", "乙", "乙", "丙"],
  year: [2014, 2015, 2014, 2015, 2015],
  value: [4, 5, 0, 7, 8],
});

Deno.test("indexTo() gives no index without a base value, nor to a base of 0", () => {
  assertEquals(
    indexTo(volumes, { base: 2014, by: ["issuer"] }).select("base_value", "index").rows(),
    [[4, 100], [4, 125], [0, null], [0, null], [null, null]],
  );
});

Deno.test("indexTo() takes rows without issuer for no series", () => {
  const unnamed = pl.DataFrame({ issuer: [null, null, "甲", "甲"], year: [2014, 2014, 2014, 2015] })
    .withColumn(pl.Series("value", [12, 30, 4, 5]));
  assertEquals(
    indexTo(unnamed, { base: 2014, by: ["issuer"] }).select("base_value", "index").rows(),
    [[null, null], [null, null], [4, 100], [4, 125]],
  );
});

Deno.test("indexTo() refuses columns that are not there, and two values in the base year", () => {
  const names = ["issuer"];
  assertThrows(
    () => indexTo(volumes, { base: 2014 }),
    RangeError,
    'Cannot index by "measure": no such column',
  );
  assertThrows(
    () => indexTo(pl.concat([volumes, volumes]), { base: 2014, by: names }),
    RangeError,
    "Cannot index to 2014: a series has two values in it",
  );
});

Deno.test("indexTo() takes no base from an opening, and gives it no index", () => {
  const read = volumes.withColumn(
    pl.Series("coverage", ["whole", "opening", "opening", "whole", "whole"]),
  );
  assertEquals(
    indexTo(read, { base: 2014, by: ["issuer"] }).select("base_value", "index").rows(),
    [[4, 100], [4, null], [null, null], [null, null], [null, null]],
  );
});
