/** Tables whose rows are left of the forms of several years. */
import { assertEquals } from "@std/assert";
import {
  distinct,
  type GridSpec,
  table2of2019,
  table2of2021,
  table3,
} from "../../support/official_tables.ts";
import { readParts } from "./_read.ts";
import { linesOf, readText } from "./_text.ts";

const TABLE_3 = table3("tpl2021", distinct(1001)).grid;
/** Without the rows that only one of the two forms has. */
const TORN: GridSpec = TABLE_3.filter((row) =>
  !row.some((cell) => typeof cell === "string" && /逾期|^3.其他$/.test(cell))
);
const OLDER = table2of2019(distinct(2001)).grid;
const LATER = table2of2021(distinct(2001)).grid;

const TIES = ["table.form_by_tables", "table.form_by_year"];

interface Reported {
  readonly rule: string;
  readonly expected: string | null;
  readonly actual: string | null;
}

function ties(findings: readonly Reported[]) {
  return findings.filter(({ rule }) => TIES.includes(rule))
    .map(({ rule, expected, actual }) => [rule.split("_").at(-1), expected, actual]);
}

function inGrid(year: number, ...grids: readonly GridSpec[]) {
  return ties(readParts(grids, year).findings);
}

Deno.test("tableReader() reports that the year of the report decided between two forms", () => {
  assertEquals(inGrid(2023, TORN), [["year", "tpl2021 3", "tpl2019 3"]]);
});

Deno.test("tableReader() reports that the other tables decided, whatever the year", () => {
  assertEquals(inGrid(2020, LATER, TORN), [["tables", "tpl2021 3", "tpl2019 3"]]);
});

Deno.test("tableReader() reports no choice where rows alone show the form", () => {
  assertEquals(inGrid(2023, LATER, TABLE_3), []);
  assertEquals(inGrid(2020, OLDER, TORN), []);
  assertEquals(inGrid(2020, TABLE_3), []);
});

Deno.test("extractor() reports what decided between two forms in running text, too", () => {
  const textOf = (...grids: readonly GridSpec[]) =>
    grids.flatMap((grid) => linesOf(grid, "together")).join("");
  assertEquals(ties(readText(textOf(TORN), 2023).findings), [
    ["year", "tpl2021 3", "tpl2019 3"],
  ]);
  assertEquals(ties(readText(textOf(TABLE_3), 2023).findings), []);
});
