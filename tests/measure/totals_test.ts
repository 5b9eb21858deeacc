import { assertEquals, assertThrows } from "@std/assert";
import { totals } from "@/measure/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

type Row = Readonly<Record<string, string | number | null>>;

const ROW = {
  rank: "county",
  kind: "government",
  measure: "volume",
  component: "applications.received",
  denominator: null,
  basis: "applications.received",
  method: "parsed",
};

function volume(issuer: string | null, year: number, value: number, more: Row = {}): Row {
  return { ...ROW, report: `${issuer}-${year}-${value}`, issuer, year, value, ...more };
}

function frameOf(rows: readonly Row[]): DataFrame {
  const column = (name: string, dtype: typeof pl.String | typeof pl.Float64) =>
    pl.Series(name, rows.map((row) => row[name] ?? null), dtype);
  return pl.DataFrame([
    ...["report", "issuer", "rank", "kind", "measure", "component", "basis", "method", "coverage"]
      .map((name) => column(name, pl.String)),
    ...["year", "value", "denominator"].map((name) => column(name, pl.Float64)),
  ]);
}

const sums = (rows: readonly Row[], options = {}) =>
  totals(frameOf(rows), options).toRecords()
    .map(({ rank, panel, year, value, reports }) => [rank, panel, year, value, reports]);

Deno.test("totals() balances over the issuers that have a value in every year", () => {
  const rows = [
    volume("甲", 2014, 1),
    volume("甲", 2015, 2),
    volume("甲", 2016, 3),
    volume("乙", 2014, 10),
    volume("乙", 2016, 30),
    volume("丙", 2015, 0),
  ];
  assertEquals(sums(rows), [
    ["county", "all", 2014, 11, 2],
    ["county", "all", 2015, 2, 2],
    ["county", "all", 2016, 33, 2],
    ["county", "balanced", 2014, 1, 1],
    ["county", "balanced", 2015, 2, 1],
    ["county", "balanced", 2016, 3, 1],
  ]);
});

Deno.test("totals() balances over the years that are asked for", () => {
  const rows = [volume("甲", 2014, 1), volume("甲", 2015, 2), volume("乙", 2015, 20)];
  const balanced = (years: readonly [number, number]) =>
    sums(rows, { years }).filter(([, panel]) => panel === "balanced");
  assertEquals(balanced([2015, 2015]), [["county", "balanced", 2015, 22, 2]]);
  assertEquals(balanced([2013, 2015]), []);
});

Deno.test("totals() has no balanced panel where a year between has no report at all", () => {
  assertEquals(sums([volume("甲", 2014, 1), volume("甲", 2016, 2)]), [
    ["county", "all", 2014, 1, 1],
    ["county", "all", 2016, 2, 1],
  ]);
});

Deno.test("totals() never joins bodies of different rank, and follows nobody without a name", () => {
  assertEquals(
    sums([
      volume("甲", 2014, 1),
      volume("省", 2014, 9, { rank: "province" }),
      volume(null, 2014, 5),
    ]),
    [
      ["county", "all", 2014, 6, 2],
      ["county", "balanced", 2014, 1, 1],
      ["province", "all", 2014, 9, 1],
      ["province", "balanced", 2014, 9, 1],
    ],
  );
});

Deno.test("totals() takes rank and kind from the issuer's other reports, and sums up none untold", () => {
  const untold = { rank: null, kind: null };
  const rows = [
    volume("甲", 2014, 1),
    volume("甲", 2015, 2, untold),
    volume("乙", 2015, 40, untold),
    volume(null, 2015, 50, untold),
  ];
  assertEquals(sums(rows), [
    ["county", "all", 2014, 1, 1],
    ["county", "all", 2015, 2, 1],
    ["county", "balanced", 2014, 1, 1],
    ["county", "balanced", 2015, 2, 1],
  ]);
});

Deno.test("totals() refuses shares, and two reports of one issuer and year", () => {
  assertThrows(
    () => sums([volume("甲", 2014, 0.5, { measure: "on_time_share", denominator: 4 })]),
    RangeError,
    'Cannot sum up "on_time_share": it is not a count',
  );
  assertThrows(
    () => sums([volume("甲", 2014, 1), volume("甲", 2014, 2)]),
    RangeError,
    "Cannot sum up 甲 2014: it has several reports",
  );
});

Deno.test("totals() tells once each indicator that the summands rest on, and how many are coded", () => {
  const accepted = { basis: "applications.accepted" };
  const frame = totals(frameOf([
    volume("甲", 2014, 1),
    volume("乙", 2014, 2, { ...accepted, method: "coded" }),
    volume("丙", 2014, 3, accepted),
  ]));
  assertEquals(frame.getColumn("basis").get(0), "applications.received|applications.accepted");
  assertEquals(frame.select("reports", "issuers", "coded").row(0), [3, 3, 1]);
});

Deno.test("totals() of nothing has the same columns", () => {
  assertEquals(totals(frameOf([])).schema, totals(frameOf([volume("甲", 2014, 1)])).schema);
});

Deno.test("totals() gives no rank of one report without issuer to another", () => {
  const unnamed = [volume(null, 2014, 1), volume(null, 2014, 2, { rank: null })];
  assertEquals(sums(unnamed), [["county", "all", 2014, 1, 1]]);
});

Deno.test("totals() counts the issuers of a panel over all its years", () => {
  const rows = [volume("甲", 2014, 1), volume("甲", 2015, 2), volume("乙", 2015, 20)];
  assertEquals(
    totals(frameOf(rows)).toRecords().map((
      { panel, year, panel_issuers },
    ) => [panel, year, panel_issuers]),
    [["all", 2014, 2], ["all", 2015, 2], ["balanced", 2014, 1], ["balanced", 2015, 1]],
  );
});

Deno.test("totals() sums up nothing of reports of which only the opening was read", () => {
  const opening = { coverage: "opening" };
  const rows = [volume("甲", 2014, 1), volume("乙", 2014, 70, opening), volume("甲", 2015, 2)];
  assertEquals(sums(rows), [
    ["county", "all", 2014, 1, 1],
    ["county", "all", 2015, 2, 1],
    ["county", "balanced", 2014, 1, 1],
    ["county", "balanced", 2015, 2, 1],
  ]);
});
