import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { textTableFinder } from "@/extract/forms/text_tables.ts";
import { normalize } from "@/text/mod.ts";
import {
  distinct,
  type OfficialTable,
  table2of2019,
  table3,
  table4,
} from "../../support/official_tables.ts";
import { readText, rulesOf, textOf, told } from "./_text.ts";

/** What a table should tell where the n-th cell prints `values(n)`. */
function expected(
  { cells }: OfficialTable,
  values: (index: number) => number | string,
): Record<string, number | string> {
  return Object.fromEntries(cells.map((cell, index) => [cell, values(index)]));
}

Deno.test("textTableFinder() keeps blank and struck cells apart from zero", () => {
  const printed = ["0", "", "/", "-", "7", "", "7"];
  const table = table3("tpl2021", (index) => printed[index % 7]!);
  const states = [0, "blank", "slash", "slash", 7, "blank", 7];
  for (const layout of ["bars", "markdown", "cells"] as const) {
    const reading = readText(textOf(table.grid, layout));
    assertEquals(told(reading), expected(table, (index) => states[index % 7]!));
  }
});

Deno.test("textTableFinder() reads a blank between tabs, and one behind the last bar of a line", () => {
  const block = (row: string) =>
    told(
      readText(
        `第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n${row}\n行政规范性文件\t4\t5\t6`,
      ),
    );
  const own = (row: string) =>
    ["issued", "repealed", "in_force"].map((key) => block(row)[`documents.rules.${key}/total`]);
  assertEquals(own("规章\t1\t\t3"), [1, "blank", 3]);
  assertEquals(own("规章 | 1 | 2 |"), [1, 2, "blank"]);
  // A tab that sets a line in is no cell.
  assertEquals(own("\t规章\t1\t2\t3"), [1, 2, 3]);
});

Deno.test("textTableFinder() passes over bars that pad a row or close its cells", () => {
  const rows = [
    "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
    "规章 | 1 | 2 | 3",
    "行政规范性文件 | 4 | 5 | 6",
  ];
  const values = [1, 2, 3, 4, 5, 6];
  const behind = rows.map((row) => `${row} | |`).join("\n");
  assertEquals(Object.values(told(readText(`第二十条第（一）项 | ||||\n${behind}`))), values);
  const cells = rows.flatMap((row) => row.split(" | ")).map((cell) => `${cell} |`).join("\n");
  assertEquals(Object.values(told(readText(`第二十条第（一）项 |\n${cells}`))), values);
  const one = "第二十条第（五）项 |\n信息内容 |\n本年处理决定数量 |\n行政许可 |\n42 |";
  assertEquals(told(readText(one)), { "admin.licensing.decisions/total": 42 });
});

Deno.test("textTableFinder() reads a header that lost a letter, and says so; not one that lost a column", () => {
  const block = (header: string) =>
    readText(`第二十条第（五）项\n信息内容\n${header}\n行政许可\n17\n-2\n1525`);
  const reading = block("上一年项目数量\n本年增/\n处理决定数量");
  assertEquals(Object.values(told(reading)), [17, -2, 1525]);
  assertEquals(rulesOf(reading), ["table.label_mended", "table.row_missing", "table.row_missing"]);
  assertEquals(rulesOf(block("上一年项目数量\n处理决定数量")), ["table.refused"]);
  // The letter that is lost could be that of 万元.
  const money = "第二十条第（八）项\n信息内容\n本年收费金额（单位：元）".replace("收", "");
  assertEquals(rulesOf(readText(`${money}\n行政事业性收费\n5`)), ["table.refused"]);
});

Deno.test("textTableFinder() takes blanks before the first cell for labels, not where the last is blank", () => {
  const table = table3("tpl2021", distinct(1001));
  const row = (text: string) =>
    textOf(table.grid, "bars").replace(/重复申请 .*/, `重复申请 | ${text}`);
  const read = (text: string) => {
    const own = told(readText(row(text)));
    return ["natural_person", "organization.other", "total"].map((key) =>
      own[`outcomes.not_processed.duplicate/${key}`]
    );
  };
  assertEquals(read(" | | 1 | 2 | 3 | 4 | 5 | 6 | 21"), [1, 6, 21]);
  assertEquals(read(" | | | 2 | 3 | 4 | 5 | 6 | 20"), ["blank", 6, 20]);
  // Either blank could be the cell that is left out.
  assertEquals(read(" | | 1 | 2 | 3 | 4 | 5 | 6 | "), [undefined, undefined, undefined]);
});

Deno.test("textTableFinder() takes run-together cells where their sums leave one reading", () => {
  // Alone, 110000011 is 11|0|…|11 or 1|10|…|11; 5 granted and 6 refused in the first column make it 11.
  const rows = new Map([[0, [11, 0, 0, 0, 0, 0, 11]], [2, [5, 0, 0, 0, 0, 0, 5]]]);
  rows.set(4, [6, 0, 0, 0, 0, 0, 6]).set(23, [11, 0, 0, 0, 0, 0, 11]);
  const value = (index: number) => rows.get(Math.floor(index / 7))?.[index % 7] ?? 0;
  const table = table3("tpl2021", (index) => String(value(index)));
  const reading = readText(textOf(table.grid, "together"));
  assertEquals(told(reading), expected(table, value));
  assertEquals(rulesOf(reading), []);
});

Deno.test("textTableFinder() reads the run-together cells of table 4 by their three totals", () => {
  const values = [27, 4, 8, 0, 39, 3, 3, 0, 0, 6, 3, 0, 0, 0, 3];
  const table = table4((index) => String(values[index]));
  const reading = readText(textOf(table.grid, "together"));
  assertEquals(told(reading), expected(table, (index) => values[index]!));
});

Deno.test("textTableFinder() takes of run-together cells without sums only what can be read in one way", () => {
  const printed = ["0", "0", "7", "77", "77", "166", ..."000000000000", "35", "-15", "3", "4"];
  const table = table2of2019((index) => printed[index]!);
  const reading = readText(textOf(table.grid, "together"));
  const own = told(reading);
  assertEquals(
    [own["documents.rules.issued/total"], own["documents.rules.disclosed_stock/total"]],
    [
      0,
      7,
    ],
  );
  assertEquals(own["admin.fees.items_change/total"], -15);
  assertEquals("documents.normative.issued/total" in own, false);
  const [finding] = reading.findings;
  assertEquals([finding?.rule, finding?.quote], ["table.ambiguous", "规范性文件7777166"]);
  assertEquals(finding?.proposal?.split("; ").length, 5);
});

Deno.test("textTableFinder() adds the totals of groups and quotes them by their rows", () => {
  const table = table3("tpl2019", distinct(1001));
  const { figures } = readText(textOf(table.grid, "lines"));
  const total = figures.find(({ code, applicant }) =>
    code === "outcomes.cannot_provide" && applicant === "total"
  );
  // Rows 13 to 15 of the table, their last column.
  const sum = [12, 13, 14].reduce((all, row) => all + 1001 + (row * 7 + 6) * 3, 0);
  assertEquals([total?.value, total?.state, total?.rule], [sum, "derived", "table.derived"]);
});

Deno.test("textTableFinder() quotes a row with its label and gives the year before to its column", () => {
  const table = table2of2019(distinct(101));
  // The label of a row is broken around its values: no lines of it are a table.
  const source = textOf(table.grid, "lines").replace(/行政许可 +(.*)/, "行政\n$1\n许可");
  const { figures } = readText(source);
  const licensing = figures.filter(({ code }) => code.startsWith("admin.licensing."));
  assertEquals(
    licensing.map(({ span }) => source.slice(span.start, span.end)),
    Array(3).fill("行政\n119   122   125\n许可"),
  );
  assertEquals(licensing.map(({ printed, dataYear }) => [printed, dataYear]), [
    ["119", 2022],
    ["122", 2023],
    ["125", 2023],
  ]);
});

Deno.test("textTableFinder() takes prose that names the rows of a table for no table", () => {
  const prose =
    "本年新收政府信息公开申请12件,其中自然人9件,予以公开3件。未经复议直接起诉2件,复议后起诉1件。";
  const reading = readText(prose);
  assertEquals([reading.figures, reading.findings], [[], []]);
});

Deno.test("textTableFinder() ends quickly on endless digits", () => {
  const table = table3("tpl2021", () => "1357902468".repeat(2_000));
  const find = textTableFinder(loadCodebook());
  const surroundings = { sectionAt: () => null, isRead: () => false, year: 2023 };
  const began = performance.now();
  const { read } = find(normalize(textOf(table.grid, "together")), surroundings);
  assertEquals(read([]).candidates, []);
  assert(performance.now() - began < 2_000);
});

Deno.test("textTableFinder() reads a doubled minus, and units with a remark in the header", () => {
  const lines = [
    "第二十条第（六）项 |\n|||\n信息内容 |\n上一年项目数量 |\n本年增/减 |\n处理决定数量 |",
    "行政处罚 |\n218 |\n--218 |\n0 |\n行政强制 |\n3 |\n+2 |\n5 |",
    "第二十条第（九）项 |\n|||\n信息内容 |\n采购项目数量 |\n采购总金额（万元，保留四位小数） |\n|",
    "政府集中采购 |\n7 |\n96.4215万元 |\n",
  ];
  assertEquals(told(readText(lines.join("\n"), 2019)), {
    "admin.penalties.items_previous_year/total": 218,
    "admin.penalties.items_change/total": -218,
    "admin.penalties.decisions/total": 0,
    "admin.coercion.items_previous_year/total": 3,
    "admin.coercion.items_change/total": 2,
    "admin.coercion.decisions/total": 5,
    "procurement.centralized.projects/total": 7,
    "procurement.centralized.amount/total": 964_215,
  });
});
