import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { normalize } from "@/text/mod.ts";
import { repeatedTables } from "@/extract/repeated_tables.ts";
import { type Figure, makeIdentity } from "@/model/mod.ts";
import { makeFigure } from "../support/makers.ts";
import { distinct, type GridSpec, table4 } from "../support/official_tables.ts";
import { readText } from "./forms/_text.ts";
import { tableDocument } from "../support/table_document.ts";

const extract = extractor(loadCodebook());

function findingsOf(...parts: readonly (string | GridSpec)[]) {
  const { text, blocks } = tableDocument(...parts);
  const { findings } = extract(normalize(text), makeIdentity({ year: 2015 }), blocks);
  return findings.map(({ rule, codes, expected, actual }) => ({ rule, codes, expected, actual }));
}

Deno.test("extractor() reports that two tables differ, as where years are compared", () => {
  const [one, other] = [table4(distinct(1001)), table4(distinct(5000))];
  assertEquals(findingsOf(one.grid, one.grid), []);
  const [finding] = findingsOf(one.grid, other.grid);
  assertEquals([finding?.rule, finding?.expected, finding?.actual], [
    "table.repeated",
    "1001",
    "5000",
  ]);
  assertEquals(finding?.codes.length, 15);
});

Deno.test("extractor() reports a row that a form in lines prints twice with other numbers", () => {
  const form = (second: string) =>
    `统计指标\n单位\n统计数\n收到申请数\n件\n38\n申请办结数\n件\n37\n收到申请数\n件\n${second}\n`;
  assertEquals(readText(form("38"), 2015).findings, []);
  const [finding, ...others] = readText(form("83"), 2015).findings;
  const { rule, codes, expected, actual } = finding!;
  assertEquals([rule, codes, expected, actual], [
    "table.repeated",
    ["applications.received"],
    "38",
    "83",
  ]);
  assertEquals(others, []);
});

Deno.test("repeatedTables() compares stated cells of tables for the same indicator, applicant and year", () => {
  const cell = (value: number | null, other: Partial<Figure> = {}) =>
    makeFigure({
      code: "applications.received",
      value,
      where: "table",
      printed: `${value}`,
      ...other,
    });
  const differ = (...figures: readonly Figure[]) => repeatedTables(figures, "").length > 0;
  assertEquals(differ(cell(3), cell(4)), true);
  assertEquals(differ(cell(3), cell(3), cell(4)), true);
  assertEquals(differ(cell(3), cell(3)), false);
  assertEquals(differ(cell(3), cell(null, { state: "blank" })), false);
  assertEquals(differ(cell(3), cell(4, { state: "derived" })), false);
  assertEquals(differ(cell(3), cell(4, { where: "narrative" })), false);
  assertEquals(differ(cell(3), cell(4, { applicant: "natural_person" })), false);
  assertEquals(differ(cell(3), cell(4, { dataYear: 2001 })), false);
  assertEquals(differ(cell(3), cell(4, { code: "outcomes.total" })), false);
});
