import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { TablesReading } from "@/extract/forms/read_tables.ts";
import type { GridSpec } from "../../support/official_tables.ts";
import { readParts, rulesOf } from "./_read.ts";

const read = (grid: GridSpec, year: number | null = 2015) => readParts([grid], year);

const told = ({ candidates }: TablesReading) =>
  candidates.map(({ code, value, state }) => [code, value ?? state]);

const FORM: GridSpec = [
  ["统计指标", "单位", "统计数"],
  [{ text: "一、主动公开情况", columns: 1 }, "——", "——"],
  ["（一）主动公开政府信息数\n（不同渠道和方式公开相同信息计1条）", "条", "7123"],
  ["其中：主动公开规范性文件数", "条", ""],
  ["五、行政诉讼数量", "件", "9"],
  ["（一）维持具体行政行为或者驳回原告诉讼请求数", "件", "4"],
  ["（二）被依法纠错数", "件", "0"],
  ["（三）其他情形数", "件", "/"],
  ["七、依申请公开信息收取的费用", "万元", "1.25"],
  ["十、县直单位特色数", "件", "88"],
];

Deno.test("tableReader() reads the form of 2014, equal labels by the part of the form", () => {
  const reading = read(FORM);
  assertEquals(told(reading), [
    ["disclosure.total", 7123],
    ["disclosure.normative_documents", "blank"],
    ["litigation.total", 9],
    ["litigation.upheld", 4],
    ["litigation.corrected", 0],
    ["litigation.other", "slash"],
    ["fees.on_request", 12_500],
  ]);
  assertEquals(reading.findings.map(({ rule, actual }) => [rule, actual]), [
    ["table.left_over", "十、县直单位特色数 | 件 | 88"],
  ]);
});

Deno.test("tableReader() reads a form in two halves side by side, the right one as the end", () => {
  const header = ["统计指标", "单位", "统计数"];
  const reading = read([
    [...header, ...header],
    ["主动公开政府信息数", "条", "7123", "五、行政诉讼数量", "件", "9"],
    ["其中：主动公开规范性文件数", "条", "6", "（一）被依法纠错数", "件", "5"],
    [...header, ...header],
    ["四、行政复议数量", "件", "3", "（二）其他情形数", "件", "4"],
    ["（一）被依法纠错数", "件", "2", "", "", ""],
  ]);
  assertEquals(told(reading), [
    ["disclosure.total", 7123],
    ["disclosure.normative_documents", 6],
    ["reconsideration.total", 3],
    ["reconsideration.corrected", 2],
    ["litigation.total", 9],
    ["litigation.corrected", 5],
    ["litigation.other", 4],
  ]);
  assertEquals(rulesOf(reading), []);
});

const BARE: GridSpec = [
  ["一、主动公开情况"],
  ["主动公开政府信息数（条）", "5321"],
  ["其中：主动公开规范性文件数（件）", "7"],
  ["政府网站公开政府信息数（条）", "2100"],
  ["政务微博公开政府信息数（条）", "310"],
  ["收到申请数（件）", "45"],
  ["申请办结数（件）", "44"],
];

Deno.test("tableReader() reads a form without a header where each row has one number", () => {
  const values = [5321, 7, 2100, 310, 45, 44];
  const units = BARE.map(([label, ...cells]) =>
    cells.length > 0 ? [label!, "条", ...cells] : [label!]
  );
  for (const grid of [BARE, units]) {
    assertEquals(told(read(grid)).map(([, value]) => value), values);
  }
  assertEquals(told(read(BARE.slice(0, 4))).map(([, value]) => value), values.slice(0, 3));
  const others: GridSpec[] = [
    BARE.slice(0, 3),
    BARE.map(([label, ...cells]) => [label!, ...cells, ...cells]),
    [...BARE.slice(0, -2), ["志愿者招募数（人）", "65"]],
    [["上年情况"], ...BARE],
    [...BARE, ["志愿者招募数（人）", "65"], ["开放数据集数（个）", "412"]],
  ];
  for (const grid of others) assertEquals(told(read(grid)), []);
});

const FUJIAN: GridSpec = [
  ["指标名称", "计量单位", "2015年度", "历年累计"],
  ["主动公开文件数", "条", "31", "81916"],
  ["其中：1、政府网站公开数", "条", "29", "81900"],
  ["受理依申请公开信息总数", "条", "0", "1"],
  ["3、不予公开答复数", "条", "", "2"],
];

Deno.test("tableReader() takes the year's column of an annex, never the cumulative one", () => {
  assertEquals(told(read(FUJIAN)), [
    ["disclosure.total", 31],
    ["disclosure.channel.website", 29],
    ["applications.received", 0],
    ["outcomes.refused", "blank"],
  ]);
});

Deno.test("tableReader() refuses an annex whose column of the year cannot be told", () => {
  const other = read(FUJIAN, 2016);
  assertEquals([other.candidates, rulesOf(other)], [[], ["table.refused"]]);
  const strange = FUJIAN.map((row, index) => [...row, index === 0 ? "区直单位统计数" : "5"]);
  const [finding] = read(strange).findings;
  assertEquals([finding?.rule, finding?.actual], ["table.refused", "区直单位统计数"]);
});

Deno.test("tableReader() reads annexes of the Shanghai family by their cumulative year", () => {
  const reading = read([
    ["指标名称", "计量单位", "代码", "本期实际", "本年累计"],
    ["主动公开信息数", "条", "01", "5", "52"],
    ["其中：全文电子化的主动公开信息数", "条", "02", "4", "41"],
    ["申请总数", "条", "10", "1", "17"],
    ["对申请的答复总数", "条", "17", "1", ""],
    ["“信息不存在”数", "条", "22", "0", "3"],
  ]);
  assertEquals(told(reading), [
    ["disclosure.total", 52],
    ["disclosure.full_text_electronic", 41],
    ["applications.received", 17],
    ["outcomes.total", "blank"],
    ["outcomes.not_exist", 3],
  ]);
  assertEquals(reading.findings, []);
});

Deno.test("tableReader() leaves a row of a form whose cells do not fit the header", () => {
  const reading = read([...FUJIAN, ["行政复议数", "件", "7"], ["行政诉讼数", "件", "8", "9"]]);
  assertEquals(told(reading).at(-1), ["litigation.total", 8]);
  assertEquals(reading.findings.map(({ actual }) => actual), ["行政复议数 | 件 | 7"]);
});

Deno.test("tableReader() counts money of a form by the unit in its label", () => {
  const row = (label: string, unit: string, value: string) => [label, unit, value];
  const reading = read([
    ["统计指标", "单位", "统计数"],
    row("收到申请数", "件", "3"),
    row("申请办结数", "件", "3"),
    row("政府信息公开专项经费（元）", "", "45000"),
    row("依申请公开信息收取的费用", "万元", "1.25"),
  ]);
  assertEquals(told(reading).slice(2), [
    ["budget.special_funds", 45_000],
    ["fees.on_request", 12_500],
  ]);
});

Deno.test("tableReader() reads a form in two halves side by side, with serial numbers", () => {
  const header = ["序号", "统计指标", "单位", "统计数"];
  const left = [["1", "收到申请数", "件", "31"], ["2", "当面申请数", "件", "12"]];
  const right = [["3", "申请办结数", "件", "29"], ["4", "政府信息公开专项经费", "万元", "1.5"]];
  const reading = read([
    [...header, ...header],
    ...left.map((row, index) => [...row, ...right[index]!]),
    ["5", "传真申请数", "件", "19", "", "", "", ""],
  ]);
  assertEquals(told(reading), [
    ["applications.received", 31],
    ["applications.channel.in_person", 12],
    ["applications.channel.fax", 19],
    ["processing.completed", 29],
    ["budget.special_funds", 15_000],
  ]);
  assertEquals(reading.findings, []);
});

Deno.test("tableReader() reads rows of a form by the labels and aliases of any indicator", () => {
  const reading = read([
    ["指标名称", "计量单位", "本年累计"],
    ["主动公开信息数", "条", "52"],
    ["申请总数", "条", "17"],
    ["行政复议数", "件", "0"],
    ["服务类信息数", "条", "31"],
    ["微信订户数", "个", "407"],
    ["来访接待量", "人次", "8"],
  ]);
  assertEquals(told(reading).slice(3), [
    ["information.service_items", 31],
    ["new_media.followers", 407],
  ]);
  assertEquals(reading.findings.map(({ actual }) => actual), ["来访接待量 | 人次 | 8"]);
});

Deno.test("tableReader() reports the only blank of a long form", () => {
  const { forms } = loadCodebook();
  const rows = forms.get("form2014")!.filter(({ id }) => id !== "").slice(0, 40);
  const grid = (blanks: readonly number[]) => [
    ["统计指标", "单位", "统计数"],
    ...rows.map(({ label, unit }, index) => [label, unit, blanks.includes(index) ? "" : "5"]),
  ];
  assertEquals(read(grid([20])).findings.map(({ rule, codes }) => [rule, codes]), [
    ["table.blank_cell", [rows[20]!.id]],
  ]);
  assertEquals(read(grid([3, 20, 21, 30])).findings.map(({ rule }) => rule), []);
});

Deno.test("tableReader() takes of a form with columns of levels that of them all", () => {
  const rows = [
    ["主动公开政府信息数", "条", "5321", "321", "5000"],
    ["收到申请数", "件", "38", "8", "30"],
    ["当面申请数", "件", "12", "2", "10"],
  ];
  const levels = ["统计指标", "单位", "合计", "市本级", "县（市、区）"];
  assertEquals(told(read([levels, ...rows])).map(([, value]) => value), [5321, 38, 12]);
  const parts = levels.toSpliced(2, 1);
  const without = read([parts, ...rows.map((row) => row.toSpliced(2, 1))]);
  assertEquals(told(without), []);
});

Deno.test("tableReader() reads a part of a form by its rows alone where all of them are known", () => {
  const rows = [["收到申请数（件）", "38"], ["当面申请数（件）", "12"], ["传真申请数（件）", "9"]];
  const values = [38, 12, 9];
  assertEquals(told(read(rows)).map(([, value]) => value), values);
  assertEquals(told(read([["项目", "数量"], ...rows])).map(([, value]) => value), values);
  assertEquals(told(read([...rows, ["志愿者招募数（人）", "65"]])), []);
  assertEquals(told(read([["2014年情况", ""], ...rows])), []);
});

Deno.test("tableReader() gives a form the year of the caption in its first row", () => {
  const rows = [["收到申请数", "件", "38"], ["当面申请数", "件", "12"], ["传真申请数", "件", "9"]];
  const header = ["统计指标", "单位", "统计数"];
  const yearsOf = (title: string) =>
    read([[title, "", ""], header, ...rows]).candidates.map(({ yearsBefore }) => yearsBefore);
  assertEquals(yearsOf("2014年情况"), [1, 1, 1]);
  assertEquals(yearsOf("2015年情况"), [0, 0, 0]);
});

Deno.test("tableReader() goes on with a form on the next page where each row is one of it", () => {
  const pages = (...rest: GridSpec) => told(readParts([FORM.slice(0, 4), rest], 2015)).slice(2);
  const row = ["传真申请数", "件", "9"];
  assertEquals(pages(row), [["applications.channel.fax", 9]]);
  assertEquals(pages(row, ["志愿者招募数", "人", "65"]), []);
  assertEquals(pages(row.toSpliced(1, 1)), []);
});
