/** Every way in which a report names its issuer, with what looks like it and names nobody. */
import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { findIssuer } from "@/identify/issuer.ts";
import { findTitle } from "@/identify/title.ts";
import { normalize } from "@/text/mod.ts";

const { divisions } = loadCodebook();
const issuer = (source: string) => {
  const { text } = normalize(source);
  return findIssuer(text, findTitle(text), divisions);
};
const LAW = "根据《中华人民共和国政府信息公开条例》要求,";

Deno.test("findIssuer() reads the report that an opening announces", () => {
  const cases: [string, string | null][] = [
    ["现公布保定市莲池区柳营镇2025年政府信息公开工作年度报告。", "保定市莲池区柳营镇人民政府"],
    ["现将定州市审计局2021年度政府信息公开年度报告向社会公布。", "定州市审计局"],
    ["现发布《涞水县人民政府2020年政府信息公开工作年度报告》。", "涞水县人民政府"],
    ["特编制并向社会公布2019年柳营镇信息公开工作年度报告。", "柳营镇人民政府"],
    ["结合2022年涞水县政务服务局政府信息公开工作实际,编制本报告。", "涞水县政务服务局"],
    ["现公布涞水县人民政府(以下简称县政府)2013年政府信息公开报告。", "涞水县人民政府"],
    ["对以涞水县人民政府及其办公室名义公开信息的情况进行报告。", "涞水县人民政府"],
    ["特向社会公布2018年度我局政府信息公开年度报告。", null],
    ["现将各乡镇政府信息公开工作情况报告如下。", null],
  ];
  for (const [words, name] of cases) assertEquals(issuer(LAW + words), name, words);
});

Deno.test("findIssuer() reads who compiled a report, in whatever words", () => {
  const cases: [string, string | null][] = [
    ["本报告由涞水县水利局编制。", "涞水县水利局"],
    ["涞水县水利局编制了2017年政府信息公开工作年度报告。", "涞水县水利局"],
    ["由涞水县统计局、涞水县经济社会调查队编制的年度报告。", "涞水县统计局、涞水县经济社会调查队"],
    ["由柳营镇人民政府党政办公室编制。", "柳营镇人民政府"],
    ["涞水县柳营街道办事处综合事务部编制本年度报告。", "涞水县柳营街道办事处"],
    [
      "发布单位:保定市政府办公室\n现公布保定市人民政府2024年政府信息公开年度报告。",
      "保定市人民政府",
    ],
    ["由保定市政务公开办公室编制。", "保定市人民政府"],
    ["由保定市人民政府办公室综合全市各部门年度报告编制。", "保定市人民政府"],
    ["由保定市人民政府办公室编制。", "保定市人民政府办公室"],
    ["由涞水县综合行政执法局编制。", "涞水县综合行政执法局"],
    ["由保定市人民政府办公室综合市政府各部门报告编制。", "保定市人民政府"],
    ["涞水县农业局特向社会公布2010年度信息公开工作年度报告。", "涞水县农业局"],
    ["信息发布由局办公室负责。", null],
    ["由市政府办公厅编制。", null],
  ];
  for (const [words, name] of cases) assertEquals(issuer(LAW + words), name, words);
});

Deno.test("findIssuer() takes who acts or is to be asked if the report's own word fits", () => {
  const cases: [string, string | null][] = [
    ["2024年,涞水县水利局认真落实要求。我局公开信息3条。", "涞水县水利局"],
    ["2024年,涞水县人民政府认真落实要求。我局公开信息3条。", null],
    ["2024年,保定市莲池区未来街道办事处依法公开。", "保定市莲池区未来街道办事处"],
    ["如有疑问,请与涞水县水利局办公室联系。\n我局公开信息3条。", "涞水县水利局"],
    ["如有疑问,请与涞水县人民政府办公室联系。\n全县公开信息3条。", "涞水县人民政府"],
    ["我县在涞水县人民政府网站公开信息3条。", "涞水县人民政府"],
    ["我镇在涞水县人民政府网站公开信息3条。", null],
    ["来源:涞水县水利局\n我局公开信息3条。", "涞水县水利局"],
    ["来源:涞水县人民政府\n我局公开信息3条。", null],
    ["我局成立了涞水县粮食局政府信息公开工作领导小组。", "涞水县粮食局"],
  ];
  for (const [words, name] of cases) assertEquals(issuer(words), name, words);
});

Deno.test("findIssuer() takes no heading, menu or cited rule, and no name without its place", () => {
  for (
    const words of [
      "一、概述\n(三)政府信息公开工作情况\n无。",
      "三、依申请公开政府信息和不予公开政府信息情况\n无。",
      "登录个人中心\n政务微博\n2024年,全年公开信息3条。",
      "2019年度全市政府信息公开工作报告\n无。",
      "我镇严格执行《涞水县人民政府政务公开工作制度》。",
      "根据《保定市政府信息公开规定》编制。",
      "发布机构:办公室\n无。",
      "关于加强乡镇政府信息公开工作的报告\n无。",
    ]
  ) assertEquals(issuer(words), null, words);
});

Deno.test("findIssuer() reads who fills in the form that a document is", () => {
  const title = "政府信息公开情况统计表\n(2015年度)\n";
  const cases: [string, string][] = [
    [`${title}填报单位(盖章):涞水县财政局\n统计指标|单位|统计数`, "涞水县财政局"],
    [`${title}填报单位：涞水县财政局（公章）\n`, "涞水县财政局"],
    [`${title}填报单位:(盖章)涞水县统计局 填表人:张三 联系电话:123\n`, "涞水县统计局"],
    [
      `${title}填表单位：涞水县统计局　　统计负责人：张三　　填报日期：2016年1月5日\n`,
      "涞水县统计局",
    ],
    [`${title}|填报单位|涞水县水利局|单位:件|\n`, "涞水县水利局"],
    ["涞水县政府信息公开情况统计表 2015年度 填报单位:涞水县水利局2016年1月5日\n", "涞水县水利局"],
    [`${title}填报单位:涞水县柳营镇\n`, "涞水县柳营镇人民政府"],
  ];
  for (const [words, name] of cases) assertEquals(issuer(words), name, words);
});

Deno.test("findIssuer() reads who fills in a form only in the head of one", () => {
  const cases: [string, string | null][] = [
    ["填报单位:涞水县水利局\n", null],
    ["政府信息公开情况统计表\n填报单位(盖章):\n填表人:张三\n统计指标|单位|统计数", null],
    ["政府信息公开情况统计表填报说明。\n填报单位:涞水县水利局等。", null],
    ["政府信息公开情况统计表\n填报单位:各有关部门\n", null],
    ["涞水县水利局2015年政府信息公开工作年度报告\n统计表\n填报单位:涞水县财政局", "涞水县水利局"],
  ];
  for (const [words, name] of cases) assertEquals(issuer(words), name, words);
});

Deno.test("findIssuer() reads titles with menus, metadata, repeated names and rare characters", () => {
  const cases: [string, string][] = [
    [
      "政府信息公开\n涞水县柳营镇2022年政府信息公开工作年度报告\n时间:2023-01-12",
      "涞水县柳营镇人民政府",
    ],
    ["首页>政务公开>涞水县水利局2022年政府信息公开工作年度报告", "涞水县水利局"],
    ["|标题:|涞水县水利局2022年政府信息公开工作年度报告|||\n|文号:|无|", "涞水县水利局"],
    ["涞水县\n2023年柳营镇政府信息公开工作年度报告", "涞水县柳营镇人民政府"],
    ["柳营镇\n2023年柳营镇政府信息公开工作年度报告", "柳营镇人民政府"],
    ["涞水县柳营街道\n政府信息公开工作年度报告(2012年)", "涞水县柳营街道办事处"],
    ["涞水县水利局2012年政府信息公开年报(2017年10月24日)来源:涞水政务", "涞水县水利局"],
    ["涞水县水利局\n涞水县林业局\n2012年政府信息公开年度报告", "涞水县水利局、涞水县林业局"],
    ["涞水县人民政府信息公开工作年报", "涞水县人民政府"],
    ["柳营大学2013-2014学年信息公开工作报告", "柳营大学"],
    ["涞水县水利局2023政府信息公开工作年度报告", "涞水县水利局"],
    ["涞水县𣲘水镇2023年政府信息公开工作年度报告", "涞水县𣲘水镇人民政府"],
    ["镇江市2013年政府信息公开工作年度报告", "镇江市人民政府"],
  ];
  for (const [words, name] of cases) assertEquals(issuer(`${words}\n正文。`), name, words);
});

Deno.test("findIssuer() completes a title without its place by the name that the opening has", () => {
  const title = "省政府研究室2011年政府信息公开工作年度报告\n";
  assertEquals(issuer(title + "现将河北省人民政府研究室的工作报告如下。"), "河北省人民政府研究室");
  assertEquals(issuer(title + "现将工作报告如下。"), null);
});
