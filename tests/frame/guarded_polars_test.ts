import { assert, assertEquals, assertThrows } from "@std/assert";
import { guardedPolars } from "@/frame/mod.ts";

const pl = guardedPolars();
const frame = pl.DataFrame({ issuer: ["甲县", "乙市"], year: [2014, 2016] });

/** As somebody writes who comes from pandas: the type checker would refuse it. */
// deno-lint-ignore no-explicit-any
const year = pl.col("year") as any;

for (
  const [written, evaluate] of [
    [">", () => year > 2015],
    ["<=", () => year <= 2015],
    ["==", () => year == 2015],
    ["!=", () => year != 2015],
    ["+", () => year + 1],
    ["*", () => year * 2],
    ["- of what was computed", () => year.add(1) - 2],
    ["unary -", () => -year],
    // deno-lint-ignore no-explicit-any
    ["> on a series", () => (frame.getColumn("year") as any) > 2015],
  ] as const
) {
  Deno.test(`An operator on a column throws and says what to write: ${written}`, () => {
    assertThrows(evaluate, TypeError, "write .gt(…)");
  });
}

Deno.test("What Polars does is as before, and a column as text is its description", () => {
  assertEquals(frame.filter(year.gt(2015)).getColumn("issuer").toArray(), ["乙市"]);
  assertEquals(`${year}`, 'col("year")');
  const sums = frame.groupBy("issuer").agg(year.sum().alias("all")).sort("all");
  assertEquals(sums.getColumn("all").toArray(), [2014, 2016]);
});

for (
  const [what, evaluate] of [
    ["filter", () => frame.filter(pl.col("yaer").eq(2014))],
    ["select", () => frame.select("yaer")],
    ["getColumn", () => frame.getColumn("yaer")],
    ["groupBy", () => frame.groupBy("yaer").agg(pl.col("issuer").count())],
    ["sort", () => frame.sort("yaer")],
    ["withColumns", () => frame.withColumns(pl.col("yaer").alias("b"))],
  ] as const
) {
  Deno.test(`A name that is no column is answered with those that are: ${what}`, () => {
    const error = assertThrows(
      evaluate,
      TypeError,
      'Cannot find the column "yaer": the frame has year',
    );
    assert(!error.message.includes("plan"), error.message);
  });
}

Deno.test("A text that was taken for a column is answered with pl.lit", () => {
  assertThrows(() => frame.filter(pl.col("issuer").eq("甲县")), TypeError, 'pl.lit("甲县")');
});
