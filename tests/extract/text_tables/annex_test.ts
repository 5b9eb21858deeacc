import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import type { Identity } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";

const extract = extractor(loadCodebook());
const identity: Identity = {
  issuer: null,
  rank: null,
  kind: null,
  divisionCode: null,
  province: null,
  year: 2012,
  period: null,
  covers: "unclear",
  documentNumber: null,
  title: null,
  eras: [],
};

const HEADER = "政府信息公开情况统计表 指标名称计量单位2012年度历年累计";
const ROWS = "主动公开文件数条317254806其中：1、政府网站公开数条317254806" +
  "2、政府公报公开数条00受理依申请公开信息总数条29其中：1、当面申请数条02" +
  "2、信函、传真申请数条27行政复议数件00";

function read(text: string) {
  const { figures, findings } = extract(normalize(text), identity);
  const cells = figures.filter(({ where }) => where === "table");
  return {
    values: Object.fromEntries(cells.map(({ code, value }) => [code, value])),
    findings: findings.filter(({ rule }) => rule.startsWith("table.")),
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
  assertEquals(findings.map(({ rule, quote }) => [rule, quote]), [["table.left_over", "27"]]);
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

Deno.test("extractor() takes no annex whose columns stand in another order", () => {
  const { values } = read(`${HEADER.replace("2012年度历年累计", "历年累计2012年度")}${ROWS}`);
  assertEquals(values, {});
});

Deno.test("extractor() counts money of an annex by the unit behind the number", () => {
  const rows = ["主动公开信息数 条 5 9", "申请总数 条 3 4", "行政复议数 件 0 0"];
  const { values } = read(
    ["指标名称 计量单位 2012年度 历年累计", ...rows, "处理政府信息公开的专项经费 4500元 9000元"]
      .join("\n"),
  );
  assertEquals(values["budget.special_funds"], 4500);
});
