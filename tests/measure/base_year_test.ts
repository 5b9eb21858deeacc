import { assertEquals } from "@std/assert";
import { baseYear } from "@/measure/mod.ts";
import pl from "nodejs-polars";

type Row = readonly [issuer: string | null, year: number, value: number | null];

function baseOf(rows: readonly Row[]): number | null {
  return baseYear(pl.DataFrame([
    pl.Series("issuer", rows.map(([issuer]) => issuer), pl.String),
    pl.Series("year", rows.map(([, year]) => year), pl.Int32),
    pl.Series("value", rows.map(([, , value]) => value), pl.Float64),
  ]));
}

Deno.test("baseYear() is the first year in which most issuers have a number, never the peak", () => {
  const both = (year: number, value: number): Row[] => [["甲", year, value], ["乙", year, value]];
  assertEquals(baseOf([...both(2014, 9), ...both(2015, 3), ...both(2016, 4)]), 2015);
  assertEquals(baseOf([...both(2014, 3), ...both(2015, 9), ["甲", 2013, 1]]), 2014);
});

Deno.test("baseYear() takes no zero, no issuer of a single year and none without a name", () => {
  assertEquals(baseOf([["甲", 2014, 0], ["甲", 2015, 2], ["甲", 2016, 5]]), 2015);
  assertEquals(baseOf([["甲", 2014, 2], [null, 2015, 3], [null, 2016, 3]]), null);
  assertEquals(baseOf([["甲", 2014, null], ["甲", 2015, 5], ["甲", 2016, 0]]), 2015);
});

Deno.test("baseYear() takes a year of five cases or more before earlier ones of a few", () => {
  assertEquals(
    baseOf([["甲", 2014, 1], ["甲", 2015, 0], ["甲", 2019, 23], ["甲", 2020, 70]]),
    2019,
  );
});

Deno.test("baseYear() counts no report of which only the opening was read", () => {
  const coverage = ["opening", "whole", "whole"];
  const volumes = pl.DataFrame({ issuer: ["甲", "甲", "甲"], year: [2014, 2015, 2016] })
    .withColumns(pl.Series("value", [7, 8, 9]), pl.Series("coverage", coverage));
  assertEquals([baseYear(volumes), baseYear(volumes.drop("coverage"))], [2015, 2014]);
});
