import { assertEquals, assertThrows } from "@std/assert";
import { pool, quantiles, ungrouped } from "@/measure/mod.ts";
import pl from "nodejs-polars";
import { frameEqual } from "../support/frame_equal.ts";

type Row = readonly [
  year: number | null,
  rank: string | null,
  measure: string,
  numerator: number,
  denominator: number | null,
  issuer?: string,
];

function measuresOf(...rows: readonly Row[]) {
  const text = (name: string, values: (string | null)[]) => pl.Series(name, values, pl.String);
  const number = (name: string, values: (number | null)[]) => pl.Series(name, values, pl.Float64);
  return pl.DataFrame([
    text("report", rows.map((_, index) => `r${index}`)),
    text("issuer", rows.map(([, , , , , issuer]) => issuer ?? null)),
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

/** One report an issuer: the first `granted` of the issuers grant their one request. */
function singles(granted: number, issuers: number) {
  return measuresOf(...Array.from({ length: issuers }, (_, index): Row => [
    2018,
    "county",
    "rate",
    index < granted ? 1 : 0,
    1,
    `县${index}`,
  ]));
}

Deno.test("pool() gives the interval of a ratio by drawing issuers", () => {
  // Of five issuers, drawn with replacement, the one that grants is drawn k times, k ~ B(5, 0.2):
  // P(k = 0) = 0.328, P(k <= 2) = 0.942, P(k <= 3) = 0.993.
  const [group] = pool(singles(1, 5), []).toRecords();
  assertEquals([group?.pooled, group?.lower, group?.upper, group?.issuers], [0.2, 0, 0.6, 5]);
  const [few] = pool(singles(1, 4), []).toRecords();
  assertEquals([few?.lower, few?.upper, few?.issuers], [null, null, 4]);
});

Deno.test("pool() draws an issuer with all its reports, in whatever order they come", () => {
  const reports = [1, 2, 3, 4, 5].flatMap((issuer): Row[] => [
    [2018, "county", "rate", 1, 2, `县${issuer}`],
    [2019, "county", "rate", 0, 2, `县${issuer}`],
  ]);
  const columns = ["lower", "upper", "reports", "issuers"];
  assertEquals(pool(measuresOf(...reports), []).select(...columns).rows(), [[0.25, 0.25, 10, 5]]);
  const mixed = singles(3, 8);
  const interval = (frame: typeof mixed) => pool(frame, []).select("lower", "upper").rows();
  assertEquals(interval(mixed.sort("report", true)), interval(mixed));
});

Deno.test("pool() pools a ratio in its own unit, as per 100", () => {
  const measures = measuresOf([2018, "county", "disputes", 5, 100], [
    2018,
    "county",
    "disputes",
    0,
    100,
  ])
    .withColumns(pl.Series("value", [5, 0], pl.Float64));
  assertEquals(pool(measures, []).getColumn("pooled").toArray(), [2.5]);
});

Deno.test("pool() and quantiles() count the reports in doubt, and leave them out", () => {
  const measures = measuresOf(
    [2018, "county", "rate", 1, 2, "甲"],
    [2018, "county", "rate", 3, 4, "乙"],
    [2018, "county", "rate", 9, 9, "丙"],
  ).withColumns(pl.Series("doubt", [null, null, "outcomes.total:="], pl.String));
  const columns = ["pooled", "mean", "reports", "issuers", "doubted"];
  assertEquals(pool(measures, []).select(...columns).rows(), [[4 / 6, 0.625, 2, 2, 1]]);
  const spread = quantiles(measures, []).select("median", "reports", "issuers", "doubted");
  assertEquals(spread.rows(), [[0.625, 2, 2, 1]]);
});
