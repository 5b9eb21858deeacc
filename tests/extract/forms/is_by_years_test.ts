import { assertEquals } from "@std/assert";
import { gridOf } from "@/extract/forms/grid.ts";
import { isByYears } from "@/extract/forms/is_by_years.ts";
import { tableDocument, tablesOf } from "../../support/table_document.ts";

const isSo = (...grid: readonly (readonly string[])[]) =>
  isByYears(gridOf(tablesOf(tableDocument(grid))[0]!, (text) => text));

Deno.test("isByYears() finds tables whose rows are years and whose columns are of the genre", () => {
  const header = ["年度", "收到申请", "诉讼"];
  const rows = [["2015年", "12", "3"], ["2016 年", "/", "4"]];
  assertEquals(isSo(header, ...rows), true);
  assertEquals(isSo(["某县历年情况", ""], ["年", "", "行政复议"], ...rows), true);
  assertEquals(isSo(header, rows[0]!), false);
  assertEquals(isSo(header, rows[0]!, ["2016年", "/", "/"]), false);
  assertEquals(isSo(header, rows[0]!, ["合计", "12", "3"]), false);
  assertEquals(isSo(["年度", "人口", "面积"], ...rows), false);
  assertEquals(isSo(["事项", "收到申请", "诉讼"], ...rows), false);
  assertEquals(isSo(...rows, header), false);
});
