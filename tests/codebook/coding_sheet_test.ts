import { assertEquals, assertThrows } from "@std/assert";
import { parseCodingSheet } from "@/codebook/mod.ts";
import { SheetError } from "@/codebook/sheet_error.ts";

const SHEET = "item,report,indicator,label,scope,applicant,unit,quote,value\n";
const KEY = "item,report,code,scope,applicant,value\n1,a,staff.total,all,total,3\n";
type Item = readonly [item: string, report: string, value: string];
const lineOf = ([item, report, value]: Item) =>
  `${item},${report},staff.total,人员,all,total,人,3人,${value}\n`;
const read = (...items: readonly Item[]) =>
  parseCodingSheet(SHEET + items.map(lineOf).join(""), KEY);
const refuses = (items: readonly Item[], message: string) =>
  assertThrows(() => read(...items), SyntaxError, `Cannot read "coding-sheet.csv", ${message}`);

Deno.test("parseCodingSheet() leaves out what was not coded, and keeps that no number is stated", () => {
  assertEquals(read(["1", "a", ""]), []);
  assertEquals(read(["1", "a", "-"]).map(({ parsed, coded }) => [parsed, coded]), [[3, null]]);
  assertEquals(read(["1", "a", "-2.5"]).map(({ coded }) => coded), [-2.5]);
});

Deno.test("parseCodingSheet() refuses a row of another sample", () => {
  refuses([["2", "a", "3"]], 'line 2: item "2" is not in the key: the sheet is of another sample');
  refuses([["1", "b", "3"]], 'line 2: item "1" is b, staff.total, all, total, in the key a, ');
  refuses([["1", "a", "3"], ["1", "a", "3"]], 'line 3: item "1" occurs twice');
  const twice = () => read(["1", "a", "3"], ["1", "a", "3"]);
  const { zh } = assertThrows(twice, SheetError).bilingual;
  assertEquals(zh, "无法读取“coding-sheet.csv”第3行：序号“1”出现两次：删去一行");
  refuses([["1", "a", "3余"]], 'line 2: value "3余" is neither a number nor "-"');
});
