import { assertEquals } from "@std/assert";
import type { StandardPart } from "@/codebook/mod.ts";
import { placeFinder } from "@/extract/forms/places.ts";
import { entry } from "./_entry.ts";

/** Two blocks of a table with titles, and a table with headings above its columns and a note. */
const PARTS: readonly StandardPart[] = [
  ...["第一项", "第二项"].map((title, nth): StandardPart => ({
    table: nth === 0 ? "2.1" : "2.5",
    titles: nth === 0 ? [entry("title", "主动公开情况表")] : [],
    rows: [entry("row", "规章")],
    columns: [
      entry("column", "制作数量", title),
      entry("column", nth === 0 ? "公开总数" : "处理总数", title),
    ],
    headings: [entry("heading", title)],
    notes: [],
  })),
  {
    table: "4",
    titles: [],
    rows: [],
    columns: ["行政复议", "行政诉讼"].map((group) => entry("column", "结果纠正", group)),
    headings: ["行政复议", "行政诉讼"].map((group) => entry("heading", group)),
    notes: [],
  },
  {
    table: "3",
    titles: [],
    rows: [entry("row", "收到申请"), entry("row", "不予公开", "办理结果")],
    columns: [
      entry("column", "自然人"),
      entry("column", "商业企业", "法人组织", ["企业公司"]),
      entry("column", "总计", "法人组织"),
    ],
    headings: [
      entry("heading", "法人组织"),
      entry("heading", "办理结果"),
      entry("heading", "备注说明"),
    ],
    notes: [entry("note", "勾稽关系为此")],
  },
];

/** Family, sign, and words of each place, `|` where it is read from. */
const places = (text: string) =>
  placeFinder(PARTS)(text).map(({ family, sign, start, from, end }) =>
    `${family} ${sign} ${text.slice(start, from)}|${text.slice(from, end)}`
  );

Deno.test("a table begins with its headings, and ends before a sentence or the next one", () => {
  assertEquals(places("情况如下\n自然人 商业企业 5 6\n很好。再说"), [
    "3 label |自然人 商业企业 5 6\n很好",
  ]);
  assertEquals(places("自 然|人 5"), ["3 label |自 然|人 5"]);
  assertEquals(places("法人组织 5"), ["3 label |法人组织 5"]);
  assertEquals(places("企业公司 5"), ["3 label |企业公司 5"]);
  assertEquals(places("情况如下\n总计 5"), []);
  assertEquals(places("办理结果 5\n收到申请 6"), []);
  assertEquals(places("备注说明 5"), []);
});

Deno.test("a table begins anew with the title of a block, its chapter, or a label that comes again", () => {
  assertEquals(places("第一项 制作数量 公开总数 5 第二项 制作数量 处理总数 6"), [
    "2 title 第一项| 制作数量 公开总数 5 ",
    "2 title 第二项| 制作数量 处理总数 6",
  ]);
  assertEquals(places("自然人 商业企业 自然人 5"), [
    "3 label |自然人 商业企业 ",
    "3 label |自然人 5",
  ]);
  assertEquals(places("行政复议 结果纠正 行政诉讼 结果纠正 5").length, 1);
  assertEquals(places("主动公开情况表 第一项 制作数量 5"), [
    "2 chapter 主动公开情况表| ",
    "2 title 第一项| 制作数量 5",
  ]);
  assertEquals(places("第一项 制作数量 主动公开情况表 公开总数 5"), [
    "2 title 第一项| 制作数量 主动公开情况表 公开总数 5",
  ]);
  assertEquals(places("自然人 主动公开情况表 5"), [
    "3 label |自然人 ",
    "2 chapter 主动公开情况表| 5",
  ]);
});

Deno.test("words of one header have at most eighty characters between them, no number and no sentence", () => {
  const between = (words: string) => places(`自然人${words}商业企业 5`).length;
  assertEquals(between("某".repeat(80)), 1);
  assertEquals(between("某".repeat(81)), 2);
  assertEquals([between("某5某"), between("某。某"), between("某某")], [2, 2, 1]);
});

Deno.test("a note that only tables have is the sign of a header, but for the title of a block", () => {
  assertEquals(places("自然人 勾稽关系为此 5"), ["3 note |自然人 勾稽关系为此 5"]);
  assertEquals(places("第一项 勾稽关系为此 5")[0]?.split(" ")[1], "title");
  assertEquals(places("勾稽关系为此 自然人 5"), ["3 note |勾稽关系为此 自然人 5"]);
});

Deno.test("the family of a header is that of most of its signs", () => {
  assertEquals(places("制作数量 自然人 商业企业 5")[0]?.split(" ")[0], "3");
  assertEquals(places("自然人 制作数量 公开总数 5")[0]?.split(" ")[0], "2");
});

Deno.test("a table is no longer than its header and rows, and a text has at most three hundred", () => {
  const lengthOf = (header: string) => places(header + "某".repeat(3000))[0]!.length;
  // One row of table 2, two of table 3: 800 and 300 characters for each.
  assertEquals(lengthOf("第一项") - "2 title 第一项|".length, 1100);
  assertEquals(lengthOf("自然人") - "3 label |".length, 1400);
  assertEquals(places("自然人 5\n".repeat(301)).length, 300);
});
