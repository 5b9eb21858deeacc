import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { lineSegments } from "@/draw/parts/line_segments.ts";

const codebook = loadCodebook();
const runs = (basis: string, ...years: readonly number[]) =>
  lineSegments(years.map((year) => ({ year, basis })), () => "甲县", codebook);

Deno.test("lineSegments() goes on over a break across which the indicator is comparable", () => {
  const { runs: lines, met } = runs("reconsideration.total", 2017, 2018, 2019, 2020);
  assertEquals(lines, [1, 1, 1, 1]);
  assertEquals([...met].map(([id, { grade }]) => [id, grade]), [["form.tpl2019", "yes"]]);
});

Deno.test("lineSegments() stops at a break that changes the indicator, and at no other", () => {
  const { runs: lines, met } = runs(
    "applications.received",
    2012,
    2013,
    2014,
    2015,
    2018,
    2019,
    2020,
    2021,
  );
  // The report of 2019 mixes both laws: it compares with neither neighbour.
  assertEquals(lines, [1, 1, 2, 2, 3, 4, 5, 5]);
  assertEquals([...met].map(([id, { grade }]) => [id, grade]), [
    ["form.stat2014", "roughly"],
    ["form.tpl2019", "yes"],
    ["law.regulations2019", "roughly"],
  ]);
  assertEquals(runs("fees.on_request", 2015, 2016, 2017, 2018).runs, [1, 1, 2, 3]);
});

Deno.test("lineSegments() does not ask for what a figure was derived from", () => {
  const derived =
    "litigation.total = litigation.direct.total + litigation.after_reconsideration.total";
  assertEquals(runs(derived, 2018, 2019).met.get("form.tpl2019")?.grade, "yes");
  assertEquals(runs("litigation.direct.total", 2018, 2019).met.get("form.tpl2019")?.grade, "no");
});

Deno.test("lineSegments() stops where a year is missing or the series is another", () => {
  const rows = [
    { year: 2010, basis: "a", series: "甲" },
    { year: 2011, basis: "a", series: "甲" },
    { year: 2011, basis: "a", series: "甲" },
    { year: 2013, basis: "a", series: "甲" },
    { year: 2014, basis: "a", series: "乙" },
  ];
  assertEquals(lineSegments(rows, ({ series }) => series, codebook).runs, [1, 1, null, 2, 3]);
});
