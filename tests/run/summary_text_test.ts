import { assertEquals } from "@std/assert";
import type { Reading } from "@/run/mod.ts";
import { summaryText } from "@/run/summary_text.ts";

const READING: Reading = {
  files: { read: 4, joined: 0, refused: 2, other_text: 0, outside_years: 0, passed_over: 1 },
  refused: [
    { file: "年报2020.doc", zh: "文件有密码", en: "Cannot read a locked file" },
    { file: "b.pdf", zh: "文件没有内容", en: "Cannot read an empty file" },
  ],
  parsed: { reports: 4, figures: 321 },
  coded: { reports: 0, figures: 0 },
  findings: { error: 2, warning: 12, note: 30 },
  corrections: { taken: 0, left: 0 },
  sheets: [{ file: "甲.csv", rows: 5, taken: 4 }],
  data: "ab",
  milliseconds: 1200,
};
const END = {
  reading: READING,
  notebooks: 10,
  earlier: 0,
  failed: [],
  charts: 27,
  milliseconds: 62_400,
};

Deno.test("summaryText() says what was read and refused and why, in each language", () => {
  assertEquals(summaryText({ ...END, out: "/p/out" }, "zh"), [
    "文件 7 个：读取 4，不能读取 2，按名称略过 1",
    "  年报2020.doc：文件有密码",
    "  b.pdf：文件没有内容",
    "报告 4 份，数值 321 个",
    "编码文件 甲.csv：5 行，采用 4 行",
    "问题：错误 2 个，警告 12 个，提示 30 个",
    "笔记本 10 个，全部跑完；图 27 幅",
    "数据表：/p/out/frames；图：/p/out/charts",
    "用时 62 秒",
  ]);
  const both = summaryText({ ...END, out: "/p/out" }, "zh+en");
  assertEquals(both.slice(0, 4), [
    "文件 7 个：读取 4，不能读取 2，按名称略过 1",
    "Files: 7: read 4, refused 2, passed over by name 1",
    "  年报2020.doc：文件有密码",
    "  年报2020.doc: Cannot read a locked file",
  ]);
});

Deno.test("summaryText() names twenty refused files, then how many more there are and where", () => {
  const refused = Array.from({ length: 23 }, (_, index) => ({
    file: `${index}.doc`,
    zh: "x",
    en: "x",
  }));
  const lines = summaryText({ ...END, reading: { ...READING, refused }, out: "." }, "en");
  assertEquals(lines.slice(20, 22), ["  19.doc: x", "  and 3 more: frames/files.csv"]);
});

Deno.test("summaryText() names the notebooks that failed, and counts coded reports apart", () => {
  const reading = { ...READING, refused: [], coded: { reports: 75, figures: 352 } };
  const lines = summaryText({ ...END, reading, failed: ["02_x", "05_y"], out: "." }, "en");
  assertEquals(lines[1], "Reports: 4, figures: 321; coded reports: 75, figures: 352");
  assertEquals(lines[4], "Notebooks: 10, of which not to the end: 02_x, 05_y; charts: 27");
});

Deno.test("summaryText() says how many notebooks of the page this run has run", () => {
  const lines = (lang: "zh" | "en") => summaryText({ ...END, earlier: 9, out: "." }, lang);
  assertEquals(lines("zh")[6], "笔记本 10 个（本次 1 个，其余是以前运行的），全部跑完；图 27 幅");
  assertEquals(
    lines("en")[6],
    "Notebooks: 10 (1 of this run, the others of earlier runs), all run to the end; charts: 27",
  );
});

Deno.test("summaryText() counts corrections that were taken and those that were not", () => {
  const lines = (corrections: Reading["corrections"], lang: "zh" | "en") =>
    summaryText({ ...END, reading: { ...READING, corrections }, out: "." }, lang);
  assertEquals(lines({ taken: 3, left: 0 }, "zh")[5], "更正：采用 3 处，未采用 0 处");
  assertEquals(
    lines({ taken: 1, left: 2 }, "en")[5],
    "Corrections: 1 taken, 2 not: frames/findings.csv",
  );
});
