import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { countScale } from "@/draw/parts/count_scale.ts";
import { rangeOf } from "@/draw/parts/range_of.ts";
import { breaksWithin } from "@/draw/parts/series_breaks.ts";
import { spreadScale } from "@/draw/parts/spread_layers.ts";
import { numberScale } from "@/draw/parts/value_scale.ts";
import { yearAxis } from "@/draw/parts/year_axis.ts";

Deno.test("Scales are of as many reports as there are: a call takes some 120,000 values", () => {
  const values = Array.from({ length: 130_000 }, (_, index) => index % 500);
  const years = values.map((value) => 2008 + value % 10);
  assertEquals(countScale(values).isLog, true);
  assertEquals(numberScale(values, "number", 100).axis.scale, { domain: [0, 499], nice: true });
  assertEquals(spreadScale(values, true).largest, 499);
  assertEquals(yearAxis(years, "en", 600).scale.domain, [2007.5, 2017.5]);
  assertEquals(rangeOf(years), "2008–2017");
  const rows = years.map((year) => ({ year, basis: "applications.received" }));
  const dates = breaksWithin(rows, "en", loadCodebook()).map(({ year }) => Math.floor(year));
  assertEquals(dates.every((year) => year >= 2008 && year <= 2017), true);
});

Deno.test("yearAxis() labels one year where there is room for none", () => {
  assertEquals(yearAxis([2008, 2020], "en", 40).axis.values, [2008]);
});
