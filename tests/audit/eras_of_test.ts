import { assertEquals } from "@std/assert";
import { erasOf } from "@/audit/eras_of.ts";
import type { Era, Where } from "@/model/mod.ts";
import { CODEBOOK } from "./_audit.ts";

const eras = (where: Where, year: number | null, ...forms: readonly Era[]) => [
  ...erasOf(
    { year, eras: forms.map((era) => ({ era, clues: [], span: { start: 0, end: 1 } })) },
    where,
    CODEBOOK.eras,
  ),
];

Deno.test("erasOf() has the forms of a table, and of one without a form what wording implies", () => {
  assertEquals(eras("table", 2017, "stat2014"), ["stat2014"]);
  assertEquals(eras("table", 2017, "stat2014", "narrative"), ["stat2014"]);
  assertEquals(eras("table", 2017), ["narrative"]);
});

Deno.test("erasOf() has for prose the forms of the report, else that in force in its year", () => {
  assertEquals(eras("narrative", 2022, "stat2014"), ["narrative", "stat2014"]);
  assertEquals(eras("narrative", 2017), ["narrative", "stat2014"]);
  assertEquals(eras("narrative", null), ["narrative"]);
});

Deno.test("erasOf() has for a table that stands alone the form that its figures were read by", () => {
  const read = (rule: string, year: number | null) => [
    ...erasOf({ year, eras: [] }, "table", CODEBOOK.eras, new Set([rule])),
  ];
  assertEquals(read("table.4", 2021), ["narrative", "tpl2021"]);
  assertEquals(read("table.4", 2019), ["narrative", "tpl2019"]);
  assertEquals(read("table.4", null), ["narrative"]);
  assertEquals(read("form2014", 2016), ["narrative", "stat2014"]);
  assertEquals(read("label", 2021), ["narrative"]);
});
