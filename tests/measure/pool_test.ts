import { assertEquals, assertThrows } from "@std/assert";
import { pool, ungrouped } from "@/measure/mod.ts";
import pl from "nodejs-polars";
import { frameEqual } from "../support/frame_equal.ts";

type Row = readonly [
  year: number | null,
  rank: string | null,
  measure: string,
  numerator: number,
  denominator: number | null,
];

function measuresOf(...rows: readonly Row[]) {
  const text = (name: string, values: (string | null)[]) => pl.Series(name, values, pl.String);
  const number = (name: string, values: (number | null)[]) => pl.Series(name, values, pl.Float64);
  return pl.DataFrame([
    number("year", rows.map(([year]) => year)).cast(pl.Int32),
    text("rank", rows.map(([, rank]) => rank)),
    text("kind", rows.map(() => "government")),
    text("measure", rows.map(([, , measure]) => measure)),
    text("component", rows.map(() => null)),
    number("numerator", rows.map(([, , , numerator]) => numerator)),
    number("denominator", rows.map(([, , , , denominator]) => denominator)),
    number("value", rows.map(([, , , numerator, denominator]) => numerator / (denominator ?? 1))),
  ]);
}

Deno.test("pool() gives both the pooled ratio and the mean of reports", () => {
  const measures = measuresOf(
    [2018, "county", "rate", 1, 2],
    [2018, "county", "rate", 30, 40],
    [2019, "county", "rate", 1, 4],
  );
  assertEquals(
    pool(measures, ["year"]).select("year", "pooled", "mean", "reports", "denominator").rows(),
    [[2018, 31 / 42, 0.625, 2, 42], [2019, 0.25, 0.25, 1, 4]],
  );
});

Deno.test("pool() never joins a province with its counties", () => {
  const measures = measuresOf([2018, "province", "rate", 10, 20], [2018, "county", "rate", 1, 10]);
  assertEquals(
    pool(measures, ["year"]).select("rank", "pooled").rows(),
    [["province", 0.5], ["county", 0.1]],
  );
});

Deno.test("pool() never joins a government with its departments", () => {
  const governments = measuresOf([2018, "county", "rate", 10, 20]);
  const departments = governments.withColumns(pl.lit("department").alias("kind"));
  const pooled = pool(pl.concat([governments, departments]), ["year"]);
  assertEquals(pooled.getColumn("kind").toArray(), ["government", "department"]);
});

Deno.test("pool() sums counts and gives them no ratio", () => {
  const measures = measuresOf(
    [2018, "county", "volume", 7, null],
    [2018, "county", "volume", 9, null],
  );
  const pooled = pool(measures, []);
  const columns = ["numerator", "denominator", "pooled", "mean", "reports"];
  assertEquals(pooled.select(...columns).rows(), [[16, null, null, 8, 2]]);
});

Deno.test("pool() joins no bodies of which rank, kind or a column of `by` is not known", () => {
  const measures = measuresOf(
    [null, "county", "rate", 1, 2],
    [2018, "county", "rate", 1, 4],
    [2018, null, "rate", 901, 1000],
    [2018, null, "rate", 1, 2],
  );
  const rows = (by: readonly string[]) => pool(measures, by).select("rank", "pooled").rows();
  assertEquals(rows(["year"]), [["county", 0.25]]);
  assertEquals(rows([]), [["county", 2 / 6]]);
  const kindless = measures.withColumn(pl.lit(null).cast(pl.String).alias("kind"));
  assertEquals(pool(kindless, []).height, 0);
  // What is left out is counted.
  assertEquals(ungrouped(measures, ["year"]).getColumn("numerator").toArray(), [1, 901, 1]);
  assertEquals(ungrouped(measures).height, 2);
  assertEquals(ungrouped(kindless).height, 4);
});

Deno.test("pool() gives no rows the same columns as rows", () => {
  const measures = measuresOf([2018, "county", "rate", 1, 2]);
  frameEqual(pool(measures.head(0), ["year"]), pool(measures, ["year"]).head(0));
});

Deno.test("pool() throws for an unknown column", () => {
  const message = 'Cannot pool by "city": no such column';
  assertThrows(() => pool(measuresOf(), ["city"]), RangeError, message);
  assertThrows(() => ungrouped(measuresOf(), ["city"]), RangeError, "Cannot group by");
});
