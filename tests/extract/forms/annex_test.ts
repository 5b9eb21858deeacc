import { assertEquals } from "@std/assert";
import { readText } from "./_text.ts";

const HEADER = "政府信息公开情况统计表 指标名称计量单位2012年度历年累计";
const ROWS = "主动公开文件数条317254806其中：1、政府网站公开数条317254806" +
  "2、政府公报公开数条00受理依申请公开信息总数条29其中：1、当面申请数条02" +
  "2、信函、传真申请数条27行政复议数件00";

function read(text: string) {
  const { figures, findings } = readText(text, 2012);
  return {
    values: Object.fromEntries(figures.map(({ code, value }) => [code, value])),
    findings,
  };
}

Deno.test("extractor() takes the year of a run-together annex where prose states it", () => {
  const { values, findings } = read(`2012年，全市主动公开政府信息3172条。${HEADER}${ROWS}`);
  assertEquals(values, {
    "disclosure.total": 3172,
    // A part is no more than its whole, in the year and in all years.
    "disclosure.channel.website": 3172,
    "disclosure.channel.gazette": 0,
    "applications.received": 2,
    "applications.channel.in_person": 0,
    "reconsideration.total": 0,
  });
  // 信函、传真申请数 is no row of the annex, and none of its values belongs to 传真申请数.
  assertEquals(findings.map(({ rule, quote }) => [rule, quote]), [[
    "table.left_over",
    "信函、传真申请数条27",
  ]]);
});

Deno.test("extractor() leaves values of an annex that nothing decides, with what they could be", () => {
  const { values, findings } = read(HEADER + ROWS);
  assertEquals([values["disclosure.total"], values["applications.received"]], [undefined, 2]);
  const undecided = findings.filter(({ rule }) => rule === "table.ambiguous");
  assertEquals(undecided.map(({ codes, proposal }) => [codes[0], proposal]), [
    ["disclosure.total", "3172|54806; 317|254806; 31|7254806; 3|17254806"],
    ["disclosure.channel.website", "3172|54806; 317|254806; 31|7254806; 3|17254806"],
  ]);
});

Deno.test("extractor() reads annexes with one cell a line, the year's column only", () => {
  const lines = [
    "指标名称",
    "计量单位",
    "2012年度",
    "历年累计",
    "主动公开文件数",
    "条",
    "31",
    "907",
  ];
  const more = ["受理依申请公开信息总数", "条", "5", "12", "行政诉讼数", "件", "0", "1"];
  const { values } = read([...lines, ...more].join("\n"));
  assertEquals(values, {
    "disclosure.total": 31,
    "applications.received": 5,
    "litigation.total": 0,
  });
});

Deno.test("extractor() takes the year's column of an annex wherever it is", () => {
  const rows = ["主动公开信息数", "申请总数", "行政复议数"].map((label, index) =>
    [label, "件", 900 + index, 31 + index].join(" ")
  );
  const { values } = read(["指标名称 计量单位 历年累计 2012年度", ...rows].join("\n"));
  assertEquals(values, {
    "disclosure.total": 31,
    "applications.received": 32,
    "reconsideration.total": 33,
  });
});

Deno.test("extractor() takes of an annex of two years the column of the report's year, or none", () => {
  const rows = ["主动公开信息数", "申请总数", "行政复议数"].map((label) => `${label} 件 31 30`);
  const { values } = read(["指标名称 计量单位 2011年度 2012年度", ...rows].join("\n"));
  assertEquals(Object.values(values), [30, 30, 30]);
  const others = read(["指标名称 计量单位 2010年度 2011年度", ...rows].join("\n"));
  assertEquals([others.values, others.findings.length > 0], [{}, true]);
});

Deno.test("extractor() reads a form of 2014 from lines: printed units, remarks, equal labels, parts", () => {
  const { values, findings } = read([
    "统计指标 单位 统计数",
    "(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条) 条 31",
    "其中:主动公开规范性文件数 条 7",
    "四、本地另设的情况 —— ——",
    "四、行政复议数量 件 9",
    "(三)其他情形数 件 2",
    "五、行政诉讼数量 件 8",
    "(三)其他情形数 件 3",
    "(四)政府信息公开专项经费 元 45,000",
  ].join("\n"));
  assertEquals(values, {
    "disclosure.total": 31,
    "disclosure.normative_documents": 7,
    "reconsideration.total": 9,
    "reconsideration.other": 2,
    "litigation.total": 8,
    "litigation.other": 3,
    "budget.special_funds": 45_000,
  });
  assertEquals(findings, []);
});

Deno.test("extractor() reports rows of a form that no label names, behind the last known one too", () => {
  const rows = ["收到申请数 件 31", "当面申请数 件 12", "来访接待量 人次 5", "传真申请数 件 19"];
  const last = ["上门走访量 人次 77", "电话答复量 人次 8"];
  for (const print of [(row: string) => row, (row: string) => row.replaceAll(" ", "")]) {
    const lines = ["统计指标 单位 统计数", ...rows, ...last].map(print);
    const text = lines.join(print("a b") === "ab" ? "" : "\n");
    const { values, findings } = read(`${text}\n五、存在的问题\n公开的内容不多。`);
    assertEquals(Object.values(values), [31, 12, 19]);
    assertEquals(
      findings.map(({ rule, quote }) => [rule, quote?.replaceAll(" ", "")]),
      [rows[2]!, ...last].map((row) => ["table.left_over", row.replaceAll(" ", "")]),
    );
  }
});

Deno.test("extractor() parts the number of the next item from the value that it runs on after", () => {
  const labels = ["主动公开政府信息数", "收到申请数", "当面申请数", "传真申请数", "网络申请数"];
  const more = [
    "信函申请数",
    "申请办结数",
    "按时办结数",
    "延期办结数",
    "申请答复数",
    "同意公开答复数",
  ];
  const rows = [...labels, ...more].map((label, index) => `${index + 1}.${label}件${180 + index}`);
  const { values } = read(`统计指标单位统计数${rows.join("")}`);
  // 18911. could be 189 and 11., or 1891 and the first item of another list.
  const read189 = Object.values(values);
  assertEquals(read189, [180, 181, 182, 183, 184, 185, 186, 187, 188, 190]);
});

Deno.test("extractor() counts money of an annex by the unit behind the number", () => {
  const rows = ["主动公开信息数 条 5 9", "申请总数 条 3 4", "行政复议数 件 0 0"];
  const { values } = read(
    ["指标名称 计量单位 2012年度 历年累计", ...rows, "处理政府信息公开的专项经费 4500元 9000元"]
      .join("\n"),
  );
  assertEquals(values["budget.special_funds"], 4500);
});

Deno.test("extractor() reads a form of one cell a line: empty lines are blanks, money is in 元", () => {
  const form = [
    "单位\n统计数",
    "一、依申请公开情况\n——\n——",
    "(一)收到申请数\n件\n1,037",
    "1.当面申请数\n件\n/",
    "2.传真申请数\n件\n0",
    "3.网络申请数\n件\n",
    "专项经费\n万元\n4.35".replace("专项", "政府信息公开专项"),
  ].join("\n");
  const { figures, findings } = readText(`附表\n${form}\n`, 2012);
  assertEquals(figures.map(({ code, value, state }) => [code, value ?? state]), [
    ["applications.received", 1037],
    ["applications.channel.in_person", "slash"],
    ["applications.channel.fax", 0],
    ["applications.channel.network", "blank"],
    ["budget.special_funds", 43_500],
  ]);
  assertEquals(findings, []);
});

Deno.test("extractor() gives a row of a form neither of two numbers, and no neighbour one of them", () => {
  const { values, findings } = read(
    "统计指标\n单位\n统计数\n收到申请数\n件\n38\n7\n当面申请数\n件\n12\n传真申请数\n件\n9\n信函申请数\n件\n8\n",
  );
  assertEquals(Object.values(values), [12, 9, 8]);
  assertEquals(findings.some(({ quote }) => quote?.includes("38") === true), true);
});

Deno.test("extractor() ends a form where prose begins", () => {
  const rows = ["收到申请数", "当面申请数", "传真申请数"].map((label) => `${label}\n件\n5`).join(
    "\n",
  );
  const { values } = read(
    `统计指标\n单位\n统计数\n${rows}\n以上数据由各单位填报。\n信函申请数\n件\n12\n`,
  );
  assertEquals(Object.keys(values).length, 3);
});
