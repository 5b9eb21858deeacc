import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { makeIdentity } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";
import {
  distinct,
  type GridSpec,
  table2of2019,
  table2of2021,
} from "../../support/official_tables.ts";
import { tableDocument } from "../../support/table_document.ts";

const extract = extractor(loadCodebook());

function missingOf(year: number, grid: GridSpec): (string | null)[] {
  const { text, blocks } = tableDocument("二、主动公开政府信息情况", grid);
  return extract(normalize(text), makeIdentity({ year }), blocks).findings
    .filter(({ rule }) => rule === "table.row_missing")
    .map(({ expected }) => expected);
}

Deno.test("extractor() names the blocks of table 2 that are not printed beside others", () => {
  const { grid } = table2of2021(distinct(5000));
  assertEquals(missingOf(2023, grid), []);
  assertEquals(missingOf(2023, grid.slice(0, 4)), [
    "tpl2021 2.5: 行政许可; tpl2021 2.6: 行政处罚 | 行政强制; tpl2021 2.8: 行政事业性收费",
  ]);
  assertEquals(missingOf(2023, [...grid.slice(0, 4), ...grid.slice(7)]), [
    "tpl2021 2.5: 行政许可",
  ]);
  assertEquals(missingOf(2020, table2of2019(distinct(5000)).grid), []);
});
