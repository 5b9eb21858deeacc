import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { identify } from "@/identify/mod.ts";
import { normalize } from "@/text/mod.ts";
import { distinct, table2of2021, table3, table4 } from "../../support/official_tables.ts";
import { tableDocument } from "../../support/table_document.ts";

const codebook = loadCodebook();
const extract = extractor(codebook);

const document = tableDocument(
  "甲县2023年政府信息公开工作年度报告",
  "一、总体情况",
  "2023年，全县共收到政府信息公开申请38件。",
  "二、主动公开政府信息情况",
  table2of2021(distinct(5000)).grid,
  "三、收到和处理政府信息公开申请情况",
  table3("tpl2021", distinct(1001)).grid,
  "四、政府信息公开行政复议、行政诉讼情况",
  table4(distinct(11)).grid,
  "五、存在的主要问题及改进情况",
  "无。",
);

Deno.test("extractor() keeps the values of tables and prose side by side, each with its section", () => {
  const normalized = normalize(document.text);
  const { identity } = identify(normalized, codebook);
  const { figures, findings } = extract(normalized, identity, document.blocks);
  const received = figures.filter(({ code, applicant }) =>
    code === "applications.received" && applicant === "total"
  );
  assertEquals(received.map(({ where, value, section }) => [where, value, section]), [
    ["narrative", 38, "一、总体情况"],
    ["table", 1019, "三、收到和处理政府信息公开申请情况"],
  ]);
  const remedies = figures.filter(({ code }) => code.startsWith("litigation.direct"));
  assertEquals(
    new Set(remedies.map(({ section }) => section)),
    new Set([
      "四、政府信息公开行政复议、行政诉讼情况",
    ]),
  );
  // Nothing in a table is read as prose, and nothing is said to be unread.
  assertEquals(figures.filter(({ where }) => where === "narrative").length, 1);
  assertEquals(findings.map(({ rule }) => rule), []);
  assert(figures.every(({ quote, span }) => document.text.slice(span.start, span.end) === quote));
});

Deno.test("extractor() reads the prose between two tables that identify one era", () => {
  const between = tableDocument(
    "甲县2023年政府信息公开工作年度报告",
    table2of2021(distinct(1001)).grid,
    "2023年，全县共收到政府信息公开申请38件。",
    table3("tpl2021", distinct(2001)).grid,
  );
  const normalized = normalize(between.text);
  const { identity } = identify(normalized, codebook);
  assertEquals(identity.eras[1]!.clues.length, 6);
  const { figures } = extract(normalized, identity, between.blocks);
  assertEquals(
    figures.filter(({ where }) => where === "narrative").map(({ code, value }) => [code, value]),
    [["applications.received", 38]],
  );
});

Deno.test("extractor() lets 上一年项目数量 speak of the year before", () => {
  const grid = [
    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
    ["行政许可", "12", "减4", "7"],
    ["其他对外管理服务事项", "3", "+2", "6"],
  ];
  const { text, blocks } = tableDocument("甲县2019年政府信息公开工作年度报告", grid);
  const normalized = normalize(text);
  const { identity } = identify(normalized, codebook);
  const { figures } = extract(normalized, identity, blocks);
  assertEquals(figures.map(({ code, value, dataYear }) => [code, value, dataYear]), [
    ["admin.licensing.items_previous_year", 12, 2018],
    ["admin.licensing.items_change", -4, 2019],
    ["admin.licensing.decisions", 7, 2019],
    ["admin.other_services.items_previous_year", 3, 2018],
    ["admin.other_services.items_change", 2, 2019],
    ["admin.other_services.decisions", 6, 2019],
  ]);
});
