import { assertEquals, assertThrows } from "@std/assert";
import { groupBy, join, pl, select, series, where, wide } from "@/mod.ts";
import { schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { withFolder } from "../support/folder.ts";
import { looseFrame } from "../support/loose_frame.ts";
import { toGbk } from "../support/to_gbk.ts";

const frame = looseFrame(schemas.figures, [
  { report: "a", issuer: "甲县", rank: "county", province: "安徽", year: 2015, value: 4 },
  { report: "b", issuer: "乙镇", rank: "township", province: "安徽", year: 2016, value: null },
  { report: "c", issuer: "丙县", rank: "county", province: null, year: 2018, value: 0 },
  { report: "d", issuer: "丁县", rank: "county", province: "河北", year: null, value: 9 },
]);

const reportsOf = (rows: typeof frame) => rows.getColumn("report").toArray().join("");

for (
  const [what, conditions, reports] of [
    ["a text", { province: "安徽" }, "ab"],
    ["one of several", { rank: ["county"] }, "acd"],
    ["a range of years, both included, without rows of no year", { years: [2015, 2016] }, "ab"],
    ["single years", { year: [2015, 2018] }, "ac"],
    ["one open end", { value: { from: 1 } }, "ad"],
    ["0, which null is not", { value: 0 }, "c"],
    ["null, which 0 is not", { value: null }, "b"],
    ["null or a text", { province: [null, "河北"] }, "cd"],
    ["several conditions", { province: "安徽", years: [2016, 2020] }, "b"],
    ["none", {}, "abcd"],
  ] as const
) {
  Deno.test(`where() takes rows by ${what}`, () => {
    assertEquals(reportsOf(where(frame, conditions)), reports);
  });
}

Deno.test("where() refuses what would give no rows without a word", () => {
  const refuses = (conditions: object, words: string) =>
    assertThrows(() => where(frame, conditions as Parameters<typeof where>[1]), Error, words);
  refuses({ provnce: "安徽" }, 'Cannot choose rows by "provnce": the frame has province');
  refuses(
    { year: "2015" },
    'Cannot choose rows by year "2015": the column holds numbers: write 2015',
  );
  refuses({ province: "安徽省" }, 'province "安徽省": no row has it, but 安徽, 河北');
  refuses({ province: undefined }, "province undefined: it has no value");
  refuses({ value: NaN }, "Cannot choose rows by value");
  refuses({ rank: [] }, "no value is given");
  refuses({ years: [2020, 2015] }, "the first and the last are written [2015, 2020]");
  refuses({ value: { form: 1 } }, 'by "form": a range has from, to');
  refuses(pl.col("year").gt(2015), "goes to frame.filter(…)");
  assertEquals(where(frame, { province: "西藏" }, { mayLack: true }).height, 0);
});

Deno.test("where() keeps the columns and their types, also of 64 bits and of dates", () => {
  const long = pl.DataFrame({ year: [2015n, 2016n], on: [new Date("2016-03-31"), new Date(0)] });
  assertEquals(where(long, { year: [2015] }).schema, long.schema);
  assertEquals(where(frame, { rank: "county" }).schema, frame.schema);
});

Deno.test("groupBy() counts what is missing, and a group of nothing is null", () => {
  const sums = groupBy(frame, ["rank"], { value: "sum" }).toRecords();
  assertEquals(sums, [
    { rank: "county", rows: 3, value: 13, value_missing: 0 },
    { rank: "township", rows: 1, value: null, value_missing: 1 },
  ]);
  assertEquals(groupBy(where(frame, { rank: "county" }), [], { value: "median" }).toRecords(), [
    { rows: 3, value: 4, value_missing: 0 },
  ]);
});

type Cell = string | boolean | number;

const two = (column: string, first: Cell, second: Cell) =>
  pl.DataFrame({ year: [2015, 2015], [column]: [first, second], value: [1, 2] });

for (
  const [column, first, second] of [
    ["rank", "county", "province"],
    ["kind", "department", "government"],
    ["scope", "all", "departments"],
    ["applicant", "total", "natural_person"],
    ["code", "applications.received", "fees.total"],
    ["unit", "件", "元"],
    ["preferred", true, false],
    ["data_year", 2015, 2014],
  ] as const
) {
  Deno.test(`groupBy() never sums over ${column}`, () => {
    const rows = two(column, first, second);
    assertThrows(() => groupBy(rows, ["year"], { value: "sum" }), RangeError, `over ${column} `);
    assertEquals(groupBy(rows, ["year", column], { value: "sum" }).height, 2);
  });
}

Deno.test("groupBy() averages over levels, and sums neither ratios nor two reports of a year", () => {
  const levels = two("rank", "county", "province");
  assertEquals(groupBy(levels, ["year"], { value: "mean" }).toRecords()[0]?.value, 1.5);
  const ratio = pl.DataFrame({ value: [0.5, 0.25], denominator: [2, 4] });
  assertThrows(() => groupBy(ratio, [], { value: "sum" }), RangeError, "it is a share or ratio");
  const copies = pl.DataFrame({
    ...{ report: ["a", "a-copy"], issuer: ["甲县", "甲县"], year: [2015, 2015], value: [4, 4] },
  });
  assertThrows(() => groupBy(copies, ["year"], { value: "sum" }), RangeError, "canonicalFigures");
});

Deno.test("groupBy() joins a number with no number, whatever the row without one is of", () => {
  const rows = looseFrame(schemas.figures, [
    { year: 2015, unit: "件", scope: "all", value: 4 },
    { year: 2015, unit: null, scope: "departments", value: null },
  ]);
  assertEquals(groupBy(rows, ["year"], { value: "sum" }).toRecords(), [
    { year: 2015, rows: 2, value: 4, value_missing: 1 },
  ]);
});

Deno.test("wide() fills cells of rows that are there, with their states, and adds nothing up", () => {
  const long = pl.DataFrame({
    issuer: ["甲县", "甲县", "乙县"],
    code: ["a.b", "c", "a.b"],
    value: pl.Series("value", [0, null, 7], pl.Float64),
    state: ["zero", "blank", "stated"],
  });
  const options = { rows: ["issuer"], columns: "code" } as const;
  assertEquals(wide(long, { ...options, values: ["value", "state"] }).toRecords(), [
    { issuer: "甲县", "a.b": 0, "a.b_state": "zero", c: null, c_state: "blank" },
    { issuer: "乙县", "a.b": 7, "a.b_state": "stated", c: null, c_state: null },
  ]);
  assertThrows(
    () => wide(pl.concat([long, long.head(1)]), options),
    RangeError,
    'Cannot lay out issuer "甲县", code "a.b": 2 rows have it',
  );
});

Deno.test("join() reads a table as spreadsheets write it, and lists what did not match", async () => {
  const table = toGbk('区划代码;年份;人口;备注\r\n010101;2015;"1,200";甲\r\n010102;2015;;乙\r\n');
  await withFolder({ "population.csv": table }, (folder) => {
    const places = pl.DataFrame({
      division_code: ["010101", "010101", "999999", null],
      year: [2015, 2016, 2015, 2015],
    });
    const on = ["division_code", "year"];
    const { joined, unmatched, unused } = join(places, `${folder}/population.csv`, { on });
    assertEquals(joined.select("人口").rows().flat(), [1200, null, null, null]);
    assertEquals(unmatched.rows(), [["010101", 2016], ["999999", 2015], [null, 2015]]);
    assertEquals(unused.getColumn("备注").toArray(), ["乙"]);
    return Promise.resolve();
  });
});

Deno.test("join() doubles no row, matches no number with a text, and overwrites no column", () => {
  const places = pl.DataFrame({ issuer: ["甲县"], year: [2015], value: [1] });
  const refuses = (table: DataFrame, on: readonly string[], words: string) =>
    assertThrows(() => join(places, table, { on }), Error, words);
  const twice = pl.DataFrame({ issuer: ["甲县", "甲县"], gdp: [1, 2] });
  refuses(twice, ["issuer"], 'Cannot join issuer "甲县": 2 rows of the table have it');
  refuses(pl.DataFrame({ year: ["2015"] }), ["year"], "it is number in the frame and text");
  refuses(pl.DataFrame({ issuer: ["甲县"], value: [3] }), ["issuer"], 'Cannot join "value"');
  refuses(twice, ["isuer"], 'Cannot join by "isuer": the frame has issuer');
  assertThrows(() => join(places, "no.csv", { on: ["year"] }), TypeError, "there is no such file");
});

Deno.test("series() distinguishes zero, blank, absent and refused", () => {
  const report = (id: string, year: number) => ({
    ...{ report: id, issuer: "甲县", year, method: "parsed", coverage: "whole", canonical: true },
    ...{ figure_count: 1, finding_count: 0 },
  });
  const figure = (report: string, year: number, value: number | null, state: string) => ({
    ...{ report, year, data_year: year, code: "applications.received", value, state, unit: "件" },
    ...{ scope: "all", applicant: "total", preferred: true, qualifier: "exact" },
  });
  const frames = {
    reports: looseFrame(
      schemas.reports,
      [2012, 2013, 2014, 2015].map((year) => report(`a-${year}`, year)),
    ),
    figures: looseFrame(schemas.figures, [
      figure("a-2012", 2012, 12, "stated"),
      { ...figure("a-2012", 2012, 11, "stated"), preferred: false },
      figure("a-2013", 2013, 0, "zero"),
      figure("a-2014", 2014, null, "blank"),
    ]),
    files: looseFrame(schemas.files, [
      { file: "a-2016.pdf", status: "refused", issuer: "甲县", year: 2016, figure_count: 0 },
      { file: "x.pdf", status: "refused", figure_count: 0 },
    ]),
  };
  assertEquals(select(series(frames, "applications.received"), "year", "value", "state").rows(), [
    [2012, 12, "stated"],
    [2013, 0, "zero"],
    [2014, null, "blank"],
    [2015, null, "absent"],
    [2016, null, "refused"],
  ]);
  assertThrows(() => series(frames, "aplications.received"), RangeError, "applications.received");
  assertThrows(
    () => series(frames, "applications.received", { applicant: "person" }),
    TypeError,
    'of the applicants "person": it is total',
  );
});
