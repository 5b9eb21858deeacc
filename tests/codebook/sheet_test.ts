import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseCoded, tableText } from "@/codebook/mod.ts";
import { dateIn } from "@/codebook/date_in.ts";
import { numberIn } from "@/codebook/number_in.ts";
import { readSheet, readTable } from "@/codebook/table.ts";

const HEADER =
  "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by";
const FIRST =
  "甲县人民政府,county,government,,2016,applications.received,1203,exact,https://example.org/,narrative,whole,reader";
const SECOND =
  "乙市人民政府,prefecture,government,,2017,applications.received,88,exact,https://example.org/,narrative,whole,reader";
const codebook = loadCodebook();

/** Year, value and what was found, of a file. */
function coded(text: string) {
  const { figures, findings } = parseCoded(text, codebook);
  return {
    values: figures.map(({ year, value }) => [year, value]),
    found: findings.map(({ rule }) => rule),
  };
}

const BOTH = [[2016, 1203], [2017, 88]];

Deno.test("figures are read as spreadsheets of any country write them", () => {
  const lines = [HEADER, FIRST, SECOND];
  const utf16 = new Uint8Array(
    Uint16Array.from(`\ufeff${lines.join("\n").replaceAll(",", "\t")}`, (it) => it.charCodeAt(0))
      .buffer,
  );
  const files = {
    semicolons: lines.join("\r\n").replaceAll(",", ";"),
    tabs: tableText(utf16, "coded.csv"),
    "a first line with the separator": `sep=,\r\n${lines.join("\r\n")}`,
    "last columns of nothing": lines.map((line) => `${line},,,`).join("\n"),
    "rows of nothing": `${lines.join("\n,,,,,,,,,,,\n\n")}\n,,,,,,,,,,,\n`,
    "spaces around the cells": lines.join("\n").replaceAll(",", " ,\u3000"),
    "marks of thousands": lines.join("\n").replace("1203", '"1,203"'),
    "full-width figures": lines.join("\n").replace("1203", "１２０３").replace("2017", "２０１７"),
    "Chinese names of the columns": [
      "机关,级别,机关类别,省份,年份,指标,数值,限定,来源网址,表式,读取范围,编码人",
      FIRST,
      SECOND,
    ].join("\n"),
  };
  for (const [name, text] of Object.entries(files)) {
    assertEquals([name, coded(text)], [name, { values: BOTH, found: [] }]);
  }
});

Deno.test("columns of one's own are left alone, and named", () => {
  const text = `${HEADER},remark,seen\n${FIRST},sure,2026\n`;
  const { figures, findings } = parseCoded(text, codebook);
  assertEquals(figures.length, 1);
  assertEquals(findings.map(({ rule, actual }) => [rule, actual]), [
    ["coded.other_columns", "remark, seen"],
  ]);
});

Deno.test("a row that does not fit the header is named, and the others are read", () => {
  const text = `${HEADER}\n${FIRST.replace("1203", "1,203")}\n\n${SECOND}\n`;
  const { figures, findings } = parseCoded(text, codebook);
  assertEquals(figures.map(({ value }) => value), [88]);
  assertEquals(findings.map(({ actual }) => actual), [
    'Cannot read "coded-figures.csv", line 2: it has 13 cells, the first row has 12',
  ]);
});

Deno.test("lines are counted over a first line with the separator, and over broken cells", () => {
  const { rows } = readSheet('sep=;\na;b\n\n"1\n2";3\n;\n4;5\n', "a.csv", ["a", "b"]);
  assertEquals(rows.map(({ line, cells }) => [line, cells.a]), [[4, "1\n2"], [7, "4"]]);
});

Deno.test("a quote inside a cell is a character, also beside cells in quotes", () => {
  const text = 'a,b\n老师说"就是这个",1\n"x, ""y""","2\n3"\n5寸",6英寸"\n7,8\n';
  const { rows, faults } = readSheet(text, "a.csv", ["a", "b"]);
  assertEquals(faults, []);
  assertEquals(rows.map(({ line, cells }) => [line, cells.a, cells.b]), [
    [2, '老师说"就是这个"', "1"],
    [3, 'x, "y"', "2\n3"],
    [5, '5寸"', '6英寸"'],
    [6, "7", "8"],
  ]);
});

Deno.test("a quote that is not closed costs its row, which is named", () => {
  const text = 'a,b\n1,"open\n"2"two,3\n4,"four"\n';
  const { rows, faults } = readSheet(text, "a.csv", ["a", "b"]);
  assertEquals(rows.map(({ line, cells }) => [line, cells.b]), [[4, "four"]]);
  assertEquals(faults.map(({ line, bilingual }) => [line, bilingual.zh]), [
    [2, "无法读取“a.csv”第2行：有一格以引号开头而没有以引号结尾"],
    [3, "无法读取“a.csv”第3行：有一格以引号开头而没有以引号结尾"],
  ]);
  assertThrows(() => readSheet('"a,b\n1,2\n', "a.csv", ["a", "b"]), SyntaxError, "line 1");
});

Deno.test("a table of the codebook has no other columns, and no column twice", () => {
  assertThrows(() => readTable("a,b\n1,2\n", "a.csv", ["a"]), SyntaxError, "columns: b");
  assertThrows(() => readSheet("a,b,a\n1,2,3\n", "a.csv", ["a", "b"]), SyntaxError, "columns: a");
  assertThrows(() => readSheet("数值,value\n1,2\n", "a.csv", ["value"]), SyntaxError, "value");
});

Deno.test("numberIn() reads what can mean one number only", () => {
  const cells = ["12", "-3.5", "−4", "1,120", "１，１２０", "1,12", "1 120", "约3", "1e3", ""];
  assertEquals(cells.map(numberIn), [12, -3.5, -4, 1120, 1120, null, null, null, null, null]);
});

Deno.test("dateIn() reads days that begin with the year", () => {
  const cells = ["2026-11-27", "2026/1/5", "2026.1.5", "2026年11月27日", "3/4/2026", "2026/2/30"];
  assertEquals(cells.map(dateIn), [
    "2026-11-27",
    "2026-01-05",
    "2026-01-05",
    "2026-11-27",
    null,
    null,
  ]);
});
