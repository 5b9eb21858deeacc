import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { completeness, perCapita, timeliness } from "@/measure/mod.ts";
import pl from "nodejs-polars";

const text = (name: string, values: (string | null)[]) => pl.Series(name, values, pl.String);

const reports = pl.DataFrame([
  text("report", ["a-2018", "a-2019", "b-2018"]),
  text("issuer", ["甲县", "甲县", null]),
  text("division_code", ["130602", "130602", null]),
  pl.Series("year", [2018, 2019, 2018], pl.Float64).cast(pl.Int32),
]);
const volumes = pl.DataFrame([
  text("report", ["a-2018", "a-2019", "b-2018"]),
  text("measure", ["volume", "volume", "volume"]),
  pl.Series("value", [50, 60, 7], pl.Float64),
  pl.Series("denominator", [null, null, null], pl.Float64),
]);
const TABLE = '区划代码,年份,population,internet_users\n130602,2018,"200,000",\n130602,2019,0,9\n';

Deno.test("perCapita() takes the row of the report's division and year, and lists the rest", () => {
  const { rates, unmatched } = perCapita(volumes, TABLE, {
    reports,
    column: "population",
    per: 1e4,
  });
  assertEquals(rates.select("report", "base", "rate").rows(), [["a-2018", 200000, 2.5]]);
  assertEquals(unmatched.rows(), [["a-2019", "甲县", "130602", 2019], [
    "b-2018",
    null,
    null,
    2018,
  ]]);
  const users = perCapita(volumes, TABLE, { reports, column: "internet_users" });
  assertEquals(users.rates.select("report", "rate").rows(), [["a-2019", 60 / 9]]);
});

Deno.test("perCapita() refuses unknown columns, ratios and tables that cannot be read", () => {
  const rate = (csv: string, column = "population", frame = volumes) => () =>
    perCapita(frame, csv, { reports, column });
  assertThrows(rate(TABLE, "gdp"), RangeError, 'Cannot divide by "gdp": the table has population');
  const shares = volumes.withColumns(pl.lit(4).cast(pl.Float64).alias("denominator"));
  assertThrows(rate(TABLE, "population", shares), RangeError, '"volume": it is not a count');
  const head = "division_code,year,population\n";
  const broken: readonly (readonly [string, string])[] = [
    ["1306,2018,1\n", 'line 2: division_code "1306" has not six digits'],
    ["130602,18,1\n", 'line 2: year "18" is not a year'],
    ["130602,2018,many\n", 'line 2: population "many" is not a number'],
    ["130602,2018,1\n130602,2018,2\n", "line 3: it is a second row for 130602 and 2018"],
  ];
  for (const [rows, message] of broken) assertThrows(rate(head + rows), SyntaxError, message);
});

Deno.test("timeliness() knows the deadlines of both Regulations", () => {
  const dated = pl.DataFrame([
    text("report", ["a", "b", "c", "d", "e"]),
    text("issuer", ["甲局", "甲局", "甲县", "甲县", null]),
    text("rank", ["county", "county", "county", "county", null]),
    text("kind", ["department", "department", "government", "government", null]),
    pl.Series("year", [2018, 2019, 2019, 2019, 2019], pl.Float64).cast(pl.Int32),
    text("published", ["2019-03-31", "2020-02-01", "2020-03-01", null, "2020-03-01"]),
  ]);
  assertEquals(timeliness(dated).select("deadline", "days", "on_time").rows(), [
    ["2019-03-31", 0, true],
    ["2020-01-31", 1, false],
    ["2020-03-31", -30, true],
    ["2020-03-31", null, null],
    [null, null, null],
  ]);
  const wrong = (date: string) => () =>
    timeliness(dated.withColumns(pl.lit(date).alias("published")));
  for (const date of ["2020-02-30", "2020/03/01", "31 March"]) {
    assertThrows(wrong(date), RangeError, `Cannot read "${date}"`);
  }
});

Deno.test("timeliness() follows article 49 by level and kind, and names no day where it has none", () => {
  const deadline = (rank: string | null, kind: string | null, year: number) =>
    timeliness(pl.DataFrame([
      text("report", ["a"]),
      text("issuer", ["甲"]),
      text("rank", [rank]),
      text("kind", [kind]),
      pl.Series("year", [year], pl.Float64).cast(pl.Int32),
      text("published", [null]),
    ])).row(0)[6];
  for (const rank of ["province", "prefecture", "county"]) {
    assertEquals(deadline(rank, "government", 2019), "2020-03-31");
    assertEquals(deadline(rank, "department", 2023), "2024-01-31");
  }
  assertEquals(deadline("nation", "department", 2020), "2021-01-31");
  assertEquals(deadline(null, "vertical", 2020), "2021-01-31");
  assertEquals(deadline("township", "government", 2018), "2019-03-31");
  assertEquals(deadline("township", "government", 2019), null);
  assertEquals(deadline("prefecture", "zone", 2019), null);
  assertEquals(deadline(null, "government", 2019), null);
  assertEquals(deadline(null, null, 2008), "2009-03-31");
  assertEquals(deadline("county", "government", 2007), null);
});

Deno.test("completeness() counts the cells of the form: with a number, without one, not found", () => {
  const { eras, forms, templates } = loadCodebook();
  const figures = pl.DataFrame([
    text("report", ["a", "a", "a", "a", "a", "b"]),
    text("code", [
      "disclosure.total",
      "applications.received",
      "outcomes.granted",
      "outcomes.total",
      "website.page_views",
      "disclosure.total",
    ]),
    text("applicant", Array(6).fill("total")),
    text("scope", Array(6).fill("all")),
    pl.Series("value", [0, null, 8, 7, 9, 1], pl.Float64),
    pl.Series("year", Array(6).fill(2016), pl.Float64).cast(pl.Int32),
    // The prose of a report may state the year before, which is no cell of its form.
    pl.Series("data_year", [null, null, 2015, 2015, null, null], pl.Float64).cast(pl.Int32),
    text("where", ["table", "table", "narrative", "table", "narrative", "table"]),
    pl.Series("preferred", Array(6).fill(true), pl.Bool),
  ]);
  const examined = pl.DataFrame([
    text("report", ["a", "b", "c"]),
    text("issuer", ["甲", "乙", "丙"]),
    pl.Series("year", [2016, 2016, 2016], pl.Float64).cast(pl.Int32),
    text("method", ["parsed", "coded", "parsed"]),
    text("era", ["narrative+stat2014", "stat2014", "narrative"]),
  ]);
  const filled = completeness({ reports: examined, figures }, { eras, forms, templates });
  // The rows of the national form; not those of the chapter on key areas that some provinces add.
  const cells = 58;
  assertEquals(filled.select("report", "form", "cells", "stated", "blank", "absent").rows(), [
    ["a", "stat2014", cells, 2, 1, cells - 3],
  ]);
});
