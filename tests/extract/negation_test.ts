import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeIdentity } from "@/model/mod.ts";

const extract = extractor(loadCodebook());

function valuesOf(
  sentence: string,
  issuer?: string,
): (readonly [string, number | null, string])[] {
  const identity = makeIdentity({ year: 2018, rank: "county", ...(issuer && { issuer }) });
  const { figures } = extract(normalize(sentence), identity);
  return figures.map(({ code, value, scope }) => [code, value, scope]);
}

Deno.test("extractor() takes a denied case as zero, not as one", () => {
  assertEquals(valuesOf("2018年未发生一起行政复议。"), [["reconsideration.total", 0, "all"]]);
  assertEquals(valuesOf("未发生1起行政复议。"), [["reconsideration.total", 0, "all"]]);
});

Deno.test("extractor() leaves what was not done, averages and other periods", () => {
  for (
    const sentence of [
      "尚未公开政府信息3条。",
      "每月平均收到政府信息公开申请12件。",
      "近五年共收到政府信息公开申请120件。",
      "1至6月收到政府信息公开申请12件。",
      "第三季度收到政府信息公开申请12件。",
      "同期收到政府信息公开申请12件。",
    ]
  ) assertEquals(valuesOf(sentence), [], sentence);
  assertEquals(valuesOf("2018年1月1日至12月31日,收到政府信息公开申请12件。"), [
    ["applications.received", 12, "all"],
  ]);
});

Deno.test("extractor() leaves plans under a chapter whose title has a year", () => {
  assertEquals(valuesOf("六、2019年工作打算\n主动公开政府信息5000条。"), []);
  assertEquals(valuesOf("五、工作计划落实情况\n主动公开政府信息5000条。"), [
    ["disclosure.total", 5000, "all"],
  ]);
});

Deno.test("extractor() knows a government itself from all that it governs", () => {
  assertEquals(valuesOf("全县收到政府信息公开申请95件,其中县政府收到政府信息公开申请17件。"), [
    ["applications.received", 95, "all"],
    ["applications.received", 17, "county_level"],
  ]);
});

Deno.test("extractor() takes no fee of gazettes for one of requests", () => {
  assertEquals(valuesOf("政府公报免费发放,未收取任何费用。"), []);
  assertEquals(valuesOf("办理依申请公开没有收取任何费用。"), [["fees.on_request", 0, "all"]]);
});

Deno.test("extractor() takes a running total for one of the year where nothing shows more years", () => {
  assertEquals(valuesOf("截至2018年底,累计主动公开政府信息12345条。"), [
    ["disclosure.total", 12345, "all"],
  ]);
  assertEquals(valuesOf("2018年累计主动公开政府信息2345条。"), [["disclosure.total", 2345, "all"]]);
});

Deno.test("extractor() takes a running total for one of several years where words or figures show it", () => {
  const total = ["disclosure.total.cumulative", 12846, "all"] as const;
  assertEquals(valuesOf("截至2018年底,历年累计主动公开政府信息12846条。"), [total]);
  assertEquals(valuesOf("目前累计主动公开政府信息12846条。"), [total]);
  assertEquals(valuesOf("截至2018年底,累计主动公开政府信息12846条,其中2018年新增345条。"), [
    total,
    ["disclosure.total", 345, "all"],
  ]);
  assertEquals(valuesOf("2018年主动公开政府信息345条,累计公开12846条。"), [
    ["disclosure.total", 345, "all"],
    total,
  ]);
  assertEquals(valuesOf("截至2018年底,门户网站累计访问量12846人次。"), []);
});

Deno.test("extractor() takes no part of what a sentence has counted for a count of the same", () => {
  assertEquals(valuesOf("主动公开环境保护信息217条,其中环境监测信息96条。"), [
    ["disclosure.key_areas.environment", 217, "all"],
  ]);
});

Deno.test("extractor() takes the sum of a sentence for the count, not what it sums up", () => {
  assertEquals(valuesOf("召开例行新闻发布会10场、专题新闻发布会4场,共计14场。"), [
    ["response.press_conferences", 14, "all"],
  ]);
});

Deno.test("extractor() takes the last of several counts for their sum, of two alike neither", () => {
  const held = "召开例行新闻发布会4场、专题新闻发布会2场,新闻发布会";
  assertEquals(valuesOf(`${held}6场。`), [["response.press_conferences", 6, "all"]]);
  assertEquals(valuesOf(`${held}7场。`).map(([, value]) => value), [4, 2, 7]);
  assertEquals(
    valuesOf("书记信箱办理信件12件,县长信箱办理信件12件。").map(([, value]) => value),
    [12, 12],
  );
});

Deno.test("extractor() takes no website of another government for one of its own", () => {
  const onSites = "在省政府网站公开信息12条,市政府网站公开信息45条,县政府网站公开信息860条。";
  assertEquals(
    valuesOf(onSites, "临河县人民政府").map(([, value]) => value),
    [860],
  );
  assertEquals(
    valuesOf("在市政府网站公开信息45条,在本县网站公开信息300条。", "临河县人民政府")
      .map(([, value]) => value),
    [300],
  );
  const ofOthers = "在市政府网站公开信息45条,在“临河在线”网站公开信息30条。";
  for (const stated of ["在市政府网站公开信息45条。", ofOthers]) {
    const values = valuesOf(stated, "临河县人民政府").map(([, value]) => value);
    assertEquals(values, stated === ofOthers ? [45, 30] : [45]);
  }
  assertEquals(valuesOf("在市政府网站公开信息45条。", "临河县教育局").map(([, value]) => value), [
    45,
  ]);
});

Deno.test("extractor() gives a part's numbers its level, and no rate behind 其中", () => {
  const levels = (sentence: string) => valuesOf(sentence).map(([, , scope]) => scope);
  const whole = "全县收到政府信息公开申请95件";
  const own = "县政府收到政府信息公开申请17件";
  assertEquals(levels(`${whole},其中${own},办结17件。`), ["all", "county_level", "county_level"]);
  assertEquals(levels(`${whole},其中${own},按时办结率100%。`), ["all", "county_level", "all"]);
  assertEquals(levels(`${whole},${own},按时办结率100%。`), ["all", "county_level", "county_level"]);
  assertEquals(levels(`${whole},其中${own};办结95件。`), ["all", "county_level", "all"]);
});

Deno.test("extractor() quotes a heading only where the sentence below it names nothing", () => {
  const quotes = (text: string) =>
    extract(normalize(text), makeIdentity({ year: 2018, rank: "county" })).figures
      .map(({ quote }) => quote);
  assertEquals(quotes("一、行政复议情况\n没有发生。"), ["行政复议情况\n没有发生"]);
  const own = "行政复议结果纠正、行政诉讼败诉的情况均为零";
  assertEquals(quotes(`一、监督情况\n${own}。`), [own, own]);
});
