import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { ignoredAs } from "@/extract/ignored.ts";
import { quantityFinder } from "@/text/mod.ts";

const find = quantityFinder(loadCodebook().measureWords);

/** Why the last number of a sentence of a report for 2018 is left. */
function reason(sentence: string): string | undefined {
  const quantity = find(sentence).at(-1)!;
  const before = sentence.slice(0, quantity.start);
  const after = sentence.slice(quantity.end);
  return ignoredAs(quantity, { before, after, clause: before.split(/[,;]/).at(-1)!, year: 2018 });
}

function assertReasons(expected: string | undefined, sentences: readonly string[]): void {
  for (const sentence of sentences) assertEquals(reason(sentence), expected, sentence);
}

Deno.test("ignoredAs() leaves counts of the year alone", () => {
  assertReasons(undefined, [
    "全县共收到政府信息公开申请38件",
    "2018年,全县共收到政府信息公开申请38件",
    "截至2018年12月31日,收到政府信息公开申请38件",
    "收到上年结转申请4件",
    "结转至2019年6件",
    "按照《关于2017年工作的通知》要求,公开信息38条",
    "答复率98%",
    "2018年,收到申请38件,2017年结转申请4件",
    "2018年,收到申请38件,2017年结转申请4件,共办结15件",
    "2018年,收到申请38件,比2017年增长4%,其中网络申请21件",
    "2017年遗留申请4件",
    "收到上年遗留申请4件",
    "承接上年申请4件",
    "上年度未办结申请4件",
    "剩余2件转入2019年,共3件",
    "顺延至2019年办理2件",
    "2017年度受理未办结申请4件",
    "2017年末结转申请4件",
    "上年末结转申请4件",
    "将2件",
    "跨2017年度办理申请4件",
    "自2008年5月1日起推行信息公开,配备工作人员4名",
    "由1个科室负责",
    "其中规划计划5条",
    "其中月工作计划12条",
    "规划计划2条、财务信息3条",
    "工作计划、总结类信息6条",
    "其他应当主动公开的信息6条",
  ]);
});

Deno.test("ignoredAs() names shares and changes", () => {
  assertReasons("share", [
    "网络申请21件,占申请总数的55%",
    "其中动态类信息21条,占55%",
  ]);
  assertReasons("change", [
    "收到政府信息公开申请38件,同比增长12%",
    "收到政府信息公开申请38件,比去年增加6件",
    "收到政府信息公开申请38件,较上年减少约6件",
    "收到政府信息公开申请38件,同比下降了12%",
    "收到政府信息公开申请38件,比上年多6件",
  ]);
});

Deno.test("ignoredAs() names counts of other years", () => {
  assertReasons("other_year", [
    "2017年收到政府信息公开申请32件",
    "去年收到政府信息公开申请32件",
    "2018年收到38件,而2017年收到32件",
    "上年同期收到政府信息公开申请32件",
    "2017年,全县收到申请32件,办结31件",
  ]);
});

Deno.test("ignoredAs() names running totals, but not those of the year", () => {
  assertReasons("cumulative", [
    "累计公开政府信息12000条",
    "自条例施行以来,共公开政府信息12000条",
    "网站开通以来访问量12000次",
    "历年公开政府信息12000条",
  ]);
  assertReasons(undefined, [
    "2018年,累计公开政府信息12000条",
    "全年累计公开政府信息12000条",
    "2018年以来,共公开政府信息12000条",
  ]);
});

Deno.test("ignoredAs() names plans, titles and ways to say all", () => {
  assertReasons("planned", [
    "力争公开政府信息300条",
    "计划举办培训班3期",
    "每年不得少于3次",
  ]);
  assertReasons("title", ["印发《关于公开3件"]);
  assertReasons("phrase", [
    "认真办理每一件",
    "做到受理一件、办结一件",
    "做好“十二个",
  ]);
});

Deno.test("ignoredAs() leaves the first of two states, and what a year before the clause dates", () => {
  const before = "政务新媒体账号由118个";
  const [quantity] = find(before);
  const surroundings = { before: before.slice(0, quantity!.start), clause: before, year: 2018 };
  const clause = surroundings.before;
  assertEquals(
    ignoredAs(quantity!, { ...surroundings, clause, after: "压减至64个" }),
    "other_year",
  );
  assertEquals(ignoredAs(quantity!, { ...surroundings, clause, after: "组成" }), undefined);
  assertReasons("other_year", ["我局2017年度受理来信103件,其中局长信箱37件"]);
  assertReasons("average", ["每2个月编发公报1期"]);
});

Deno.test("ignoredAs() leaves a number in straight quotation marks, but not one behind them", () => {
  assertReasons(undefined, ['政府网站"互动交流"栏目受理群众留言89条']);
  assertReasons("phrase", ['推行"最多跑1次']);
});

Deno.test("ignoredAs() takes what is summed up of events for the year, unless years are named", () => {
  assertReasons(undefined, ["累计培训320人次", "先后举办培训会6场,累计参训1200人次"]);
  assertReasons("cumulative", [
    "累计公开信息320条",
    "历年累计培训320人次",
    "开通以来累计接听320次",
  ]);
});

Deno.test("ignoredAs() takes an inspection by the quarter for one of the year", () => {
  assertReasons(undefined, ["开展季度检查4次"]);
  assertReasons("other_year", ["三季度检查网站4次"]);
});

Deno.test("ignoredAs() names periods of several years, until a clause names one year", () => {
  assertReasons("other_year", [
    "2016-2018年,全县收到申请56件",
    "2017-2018年,全县收到申请56件",
    "2016年至2018年收到申请56件",
    "全县2016年至2018年收到申请56件",
    "“十三五”期间,全县收到申请56件",
  ]);
  assertReasons("cumulative", [
    "三年来,收到申请56件,办结55件",
    "自2008年以来,举办培训班86期",
    "过去三年,收到申请56件",
    "建局以来,收到申请56件",
    "条例施行以来,公开信息31条",
  ]);
  assertReasons(undefined, [
    "2017-2018年度,收到申请56件",
    "一年来,公开信息31条",
    "条例施行以来,2018年公开信息31条",
    "公开2016年至2018年财政预决算信息31条",
    "2016-2018年重点工作信息31条",
    "落实2016-2018年行动计划,公开信息31条",
    "三年来,我局高度重视公开,今年公开信息31条",
  ]);
});

Deno.test("ignoredAs() lets a plan last until something says what was done", () => {
  assertReasons("planned", [
    "计划举办培训班6期,培训800人次",
    "拟发布解读60篇,召开发布会12场",
    "要求各单位发布解读不少于10篇,举办培训1次",
    "下一步打算:组织培训2次,检查4次",
    "今后努力方向:全年举办培训班4期",
  ]);
  assertReasons(undefined, [
    "计划举办培训班6期,实际举办5期",
    "计划举办培训班6期;公开信息31条",
    "按照计划,举办培训班6期,培训800人次",
    "草拟文件5份,印发3份",
    "争取经费5万元,举办培训2次",
    "下一步工作已有安排,目前举办培训2次",
  ]);
});

Deno.test("ignoredAs() leaves the value of another year that one is measured by", () => {
  assertReasons("other_year", [
    "申请数量从2017年的45件",
    "申请数较2017年的45件",
    "收到申请68件,超过上年的45件",
  ]);
  assertReasons(undefined, [
    "与2017年相比,收到申请45件",
    "受理申请数由上年的45件增加到68件",
    "2017年收到申请45件,今年为38件,办结36件",
  ]);
});

Deno.test("ignoredAs() names durations, ordinals, set phrases and what did not happen", () => {
  assertReasons("duration", ["答复期限为15个工作日", "用时3个月"]);
  assertReasons("ordinal", ["编发公报第1、2、3期"]);
  assertReasons("phrase", ["报告共3部分"]);
  assertReasons("negated", ["未发生1件", "没有收到1件"]);
  assertReasons(undefined, ["设立15个", "编发公报2期", "所有1件"]);
});

Deno.test("ignoredAs() leaves what a part of the year or the year before begins", () => {
  assertReasons("other_year", [
    "1至6月,收到申请22件",
    "上半年,收到申请22件,办结21件",
    "上一年度收到申请64件,答复62件",
    "2017年收到申请32件,占全年一半,办结31件",
  ]);
  assertReasons(undefined, [
    "1至12月,收到申请22件",
    "上半年,收到申请9件,全年收到申请22件",
    "上一年度收到申请64件,2018年收到62件,办结61件",
    "今年收到申请22件,占全省上年一半,办结21件",
  ]);
});
