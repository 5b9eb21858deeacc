import { assertEquals } from "@std/assert";
import { read } from "@/read/mod.ts";
import { assertSound, blocksOf } from "../_blocks.ts";

/** The blocks of a plain text; every span is checked. */
async function blocksOfText(lines: readonly string[]): Promise<(string | string[])[]> {
  const document = await read(new TextEncoder().encode(lines.join("\n")), "place-2020.txt");
  assertSound(document);
  return blocksOf(document);
}

/** The rows of a table, `column:text`, for comparison with the cells of a block. */
function cells(...rows: readonly (readonly string[])[]): string[] {
  return rows.flatMap((row, index) => row.map((cell) => `${index},${cell.replace(":", ": ")}`));
}

Deno.test("read() makes a table of lines with bars, a blank between two an empty cell", async () => {
  assertEquals(
    await blocksOfText(["项目 | 甲 | 乙", "收文 | 3 | ", "- 2 -", "发文 |  | 12", "以上。"]),
    [
      cells(["0:项目", "1:甲", "2:乙"], ["0:收文", "1:3", "2:"], ["0:发文", "1:", "2:12"]),
      "以上。",
    ],
  );
});

Deno.test("read() joins tables of Markdown with one row each, and sets rows of values flush right", async () => {
  const lines = ["| 项目 | 数量 |", "|---|---|", "", "| 甲类 | 收文 | 3 |", "|---|---|---|"];
  assertEquals(await blocksOfText([...lines, "", "此后不再列表。"]), [
    cells(["0:项目", "1:数量"], ["0:甲类", "1:收文", "2:3"]),
    "|---|---|---|",
    "此后不再列表。",
  ]);
});

Deno.test("read() makes a table of lines with tabs, but not of a paragraph with one", async () => {
  assertEquals(await blocksOfText(["收文\t条\t3", "发文\t条\t12"]), [
    cells(["0:收文", "1:条", "2:3"], ["0:发文", "1:条", "2:12"]),
  ]);
  const prose = ["一是\t收文3件；发文12件。", "二是\t收文5件；发文7件。"];
  assertEquals(await blocksOfText(prose), prose);
});

Deno.test("read() puts values into the columns below and above which they are", async () => {
  const lines = [
    "项目       收文   发文   合计",
    "规章                2      2",
    "规范性文件   13            13",
    "其他        104     8    112",
  ];
  const table = cells(
    ["0:项目", "1:收文", "2:发文", "3:合计"],
    ["0:规章", "1:", "2:2", "3:2"],
    ["0:规范性文件", "1:13", "2:", "3:13"],
    ["0:其他", "1:104", "2:8", "3:112"],
  );
  assertEquals(await blocksOfText(lines), [table]);
  // As pdftotext prints: a Chinese character has the width of a letter.
  const line = (...[first, ...others]: string[]) =>
    others.reduce((text, cell, place) => text.padEnd(10 + 6 * place) + cell, first!).trimEnd();
  const narrow = [
    line("项目", "收文", "发文", "合计"),
    line("规章", "", "2", "2"),
    line("规范性文件", "13", "", "13"),
    line("其他", "104", "8", "112"),
  ];
  assertEquals(await blocksOfText(narrow), [table]);
});

Deno.test("read() begins another table where words are below numbers", async () => {
  const lines = ["项目    甲   乙", "规章    3    12", "项目    丙", "许可    459", "处罚    8"];
  assertEquals(await blocksOfText(lines), [
    cells(["0:项目", "1:甲", "2:乙"], ["0:规章", "1:3", "2:12"]),
    cells(["0:项目", "1:丙"], ["0:许可", "1:459"], ["0:处罚", "1:8"]),
  ]);
});

Deno.test("read() counts cells that single blanks part", async () => {
  assertEquals(await blocksOfText(["项目 甲 乙 丙", "规章 3 12 5", "规范性文件 13 4"]), [
    cells(["0:项目", "1:甲", "2:乙", "3:丙"], ["0:规章", "1:3", "2:12", "3:5"], [
      "1:规范性文件",
      "2:13",
      "3:4",
    ]),
  ]);
});

Deno.test("read() makes rows of lines with one cell each; an empty line is a cell where rows agree", async () => {
  const header = ["项目", "甲", "乙"];
  const rows = ["规章", "3", "12", "规范性文件", "", "7", "其他", "5", "1"];
  const table = cells(
    ["0:项目", "1:甲", "2:乙"],
    ["0:规章", "1:3", "2:12"],
    ["0:规范性文件", "1:", "2:7"],
    ["0:其他", "1:5", "2:1"],
  );
  assertEquals(await blocksOfText([...header, ...rows]), [table]);
  const apart = [...header, ...rows].flatMap((line) => [line, ""]).slice(0, -1);
  assertEquals(await blocksOfText(apart), [table]);
});

Deno.test("read() reads a form as pdftotext leaves it: spaced lines, a title, headings with strokes, 单位 in a line", async () => {
  const lines = ["统计表", "统计指标", "", "单位 统计数", "", "一、主动公开情况", "", "——", ""];
  const rows = ["公开数", "条", "12", "其中", "条", "3", "公报", "条", "4", "二、申请情况", "——"];
  const more = ["收到数", "件", "5", "办结数", "件", "5", "按时", "件", "4", "延期", "件", "1"];
  const spaced = [...rows, ...more].flatMap((line) => [line, ""]).slice(0, -1);
  const row = (...texts: string[]) => texts.map((text, column) => `${column}:${text}`);
  assertEquals(await blocksOfText([...lines, ...spaced]), [cells(
    row("统计表"),
    row("统计指标", "单位", "统计数"),
    ["1:一、主动公开情况", "2:——"],
    row("公开数", "条", "12"),
    row("其中", "条", "3"),
    row("公报", "条", "4"),
    ["1:二、申请情况", "2:——"],
    row("收到数", "件", "5"),
    row("办结数", "件", "5"),
    row("按时", "件", "4"),
    row("延期", "件", "1"),
  )]);
});

Deno.test("read() takes no prose for a table", async () => {
  const texts = [
    ["2024 年 1 月 1 日至 12 月 31 日，共收到申请", "34 件，上年结转 2"],
    ["目录", "一、总体情况 1", "二、主动公开 2", "三、其他 2"],
    ["一、总体情况 ........ 1", "二、主动公开 ........ 2"],
    ["首页 | 政务公开 | 年报", "全年收到申请38件，办结36件。"],
    ["收到38件、办结36件、结转2件", "同比分别增加 3 件、2 件、1 件"],
  ];
  for (const lines of texts) assertEquals(await blocksOfText(lines), lines);
});

Deno.test("read() parts tables at the titles of chapters", async () => {
  const rows = ["项目 甲 乙", "规章 3 12", "其他 4 5"];
  const table = cells(["0:项目", "1:甲", "2:乙"], ["0:规章", "1:3", "2:12"], [
    "0:其他",
    "1:4",
    "2:5",
  ]);
  const lines = ["一、收文情况", ...rows, "二、发文情况", ...rows];
  assertEquals(await blocksOfText(lines), ["一、收文情况", table, "二、发文情况", table]);
});

Deno.test("read() passes over the numbers of pages in a table", async () => {
  const rows = ["收文 | 3 | 5", "发文 | 4 | 6", "合计 | 7 | 11"];
  for (const number of ["- 2 -", "第 2 页", "2"]) {
    const document = await blocksOfText(rows.toSpliced(2, 0, number));
    assertEquals(document.length, 1);
    assertEquals(document[0]!.length, 9);
  }
});

Deno.test("read() takes no empty line for a cell, or a gap, where rows differ in lines", async () => {
  const rows = [
    "项目",
    "甲",
    "乙",
    "规章",
    "3",
    "",
    "12",
    "规范性文件",
    "5",
    "7",
    "其他",
    "5",
    "1",
  ];
  assertEquals(await blocksOfText(rows), rows.filter((line) => line !== ""));
});

Deno.test("read() makes no columns of numbers that are below no name", async () => {
  const rows = ["规章       3     12", "其他       5     7", "规范性文件   8    9"];
  const shifted = ["项目      甲     乙", ...rows.slice(0, 2), "规范性文件     8             9"];
  const [table] = await blocksOfText(shifted);
  assertEquals(table!.slice(-3), ["3,0: 规范性文件", "3,1: 8", "3,2: 9"]);
});
