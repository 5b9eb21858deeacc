import { assertEquals } from "@std/assert";
import { readCellValue } from "@/extract/forms/cell_value.ts";

const COUNT = { unit: "件", money: false, signed: false };
const CHANGE = { unit: "项", money: false, signed: true };
const MONEY = { unit: "万元", money: true, signed: false };

const read = (text: string, kind = COUNT) => {
  const { value, state, remark } = readCellValue(text, kind);
  return remark === undefined ? [value, state] : [value, state, remark];
};

Deno.test("readCellValue() keeps zero, blank and strokes apart", () => {
  assertEquals(read("0"), [0, "zero"]);
  for (const blank of ["", " ", "\u00a0", "\n"]) assertEquals(read(blank), [null, "blank"]);
  for (const stroke of ["/", "-", "—", "——", "\\", " / "]) {
    assertEquals(read(stroke), [null, "slash"]);
  }
});

Deno.test("readCellValue() reads counts with separators, units and gaps", () => {
  assertEquals(read("11,398,889"), [11_398_889, "stated"]);
  assertEquals(read("12件"), [12, "stated"]);
  assertEquals(read(" 12 "), [12, "stated"]);
  assertEquals(read("3.00"), [3, "stated"]);
  assertEquals(read("1 1"), [11, "stated", "digits_joined"]);
  assertEquals(read("447\n228"), [447_228, "stated", "digits_joined"]);
});

Deno.test("readCellValue() leaves the mark of a note out of a number", () => {
  for (const mark of ["①", "*", "²", "¹²", "※", "(注1)", "注2", "(注)"]) {
    assertEquals([mark, ...read(`1251${mark}`)], [mark, 1251, "stated"]);
  }
  assertEquals(read("5万元*", MONEY), [50_000, "stated"]);
  assertEquals(read("①"), [null, "unreadable", "unreadable_cell"]);
});

Deno.test("readCellValue() takes no number that a count cannot be", () => {
  for (
    const text of ["-3", "+3", "3.5", "03", "1,23", "1234,567", "无", "3(2)", "3/4", "5元", "约5"]
  ) {
    assertEquals([text, ...read(text)], [text, null, "unreadable", "unreadable_cell"]);
  }
});

Deno.test("readCellValue() reads changes with their sign", () => {
  for (const text of ["减4", "-4", "减少4", "−4", "--4"]) {
    assertEquals(read(text, CHANGE), [-4, "stated"]);
  }
  for (const text of ["+1036", "增1036", "增加1036", "1036"]) {
    assertEquals(read(text, CHANGE), [1036, "stated"]);
  }
  assertEquals(read("-0", CHANGE), [0, "zero"]);
});

Deno.test("readCellValue() counts money in 元 by the unit of the cell, else of the column", () => {
  assertEquals(read("52.15", MONEY), [521_500, "stated"]);
  assertEquals(read("251000元", MONEY), [251_000, "stated"]);
  assertEquals(read("1.2亿元", MONEY), [120_000_000, "stated"]);
  assertEquals(read("73802895.90", { ...MONEY, unit: "元" }), [73_802_895.9, "stated"]);
  assertEquals(read("52.15", { ...MONEY, unit: "" }), [null, "unreadable", "unit_missing"]);
  assertEquals(read("0", { ...MONEY, unit: "" }), [0, "zero"]);
});
