import { assertEquals } from "@std/assert";
import type { SeriesBreak } from "@/codebook/mod.ts";
import {
  breakDates,
  breakLayers,
  breakNotes,
  breaksWithin,
  breakWarnings,
} from "@/draw/parts/series_breaks.ts";
import type { MeasureRow } from "@/draw/parts/measure_rows.ts";
import { volumeRow } from "../_measures.ts";

const breaks: SeriesBreak[] = [
  entry("law.later", "2019-05-15", ["applications.*"]),
  entry("form.earlier", "2014-01-01", ["applications.*"]),
  entry("law.other", "2015-05-01", ["litigation.*"]),
];

function entry(id: string, date: string, touches: string[]): SeriesBreak {
  return { id, date, kind: "law", whatEn: id, whatZh: "修订", touches, issuers: [], source: "" };
}

function rowsOf(...years: number[]): MeasureRow[] {
  return years.map((year) => volumeRow("甲县", "county", year, 1) as MeasureRow);
}

Deno.test("breaksWithin() takes the breaks that touch the indicator, by date", () => {
  assertEquals(breaksWithin(rowsOf(2013, 2020), "zh", { breaks }), [
    { id: "form.earlier", sign: "①", date: "2014-01-01", year: 2013.5, note: "2014年1月1日：修订" },
    { id: "law.later", sign: "②", date: "2019-05-15", year: 2018.87, note: "2019年5月15日：修订" },
  ]);
});

Deno.test("breaksWithin() leaves out breaks before the first and after the last year", () => {
  const signs = (...years: number[]) =>
    breaksWithin(rowsOf(...years), "en", { breaks }).map(({ note }) => note);
  assertEquals(signs(2014, 2018), []);
  assertEquals(signs(2013, 2018), ["1 January 2014: form.earlier"]);
  assertEquals(signs(2018, 2019), ["15 May 2019: law.later"]);
  assertEquals(signs(2019), []);
});

Deno.test("breaksWithin() sees what a derived value rests on", () => {
  const rows = [2018, 2020].map((year) =>
    volumeRow("甲县", "county", year, 1, {
      basis: "litigation.total = litigation.upheld + applications.other",
    }) as MeasureRow
  );
  assertEquals(breaksWithin(rows, "en", { breaks }).map(({ year }) => year), [2018.87]);
});

Deno.test("breakDates() says in one line what the signs of a short caption mean", () => {
  const within = breaksWithin(rowsOf(2013, 2020), "en", { breaks });
  assertEquals(breakDates(within, "en"), ["Changes of form or law: ① 2014-01-01; ② 2019-05-15."]);
  assertEquals(breakDates([], "en"), []);
});

Deno.test("breakNotes(), breakWarnings() and breakLayers() are empty without breaks", () => {
  assertEquals([breakNotes([], new Map(), "zh"), breakWarnings([], "zh"), breakLayers([])], [
    [],
    [],
    [],
  ]);
});

Deno.test("breakNotes() tell how a line compares with itself where it meets the break", () => {
  const met = new Map(
    [
      ["law.later", { grade: "roughly", noteEn: "who may ask", noteZh: "申请人范围" }],
    ] as const,
  );
  const within = breaksWithin(rowsOf(2013, 2020), "en", { breaks });
  assertEquals(breakNotes(within, met, "en"), [
    "① 1 January 2014: form.earlier",
    "② 15 May 2019: law.later (roughly comparable, lines stop; who may ask)",
  ]);
});

Deno.test("breakLayers() sets signs on two heights in turn", () => {
  const layers = breakLayers(breaksWithin(rowsOf(2013, 2020), "zh", { breaks }));
  const heights = layers.slice(1).map((layer) => (layer as { mark: { y: number } }).mark.y);
  assertEquals(heights, [-8, -20]);
});
