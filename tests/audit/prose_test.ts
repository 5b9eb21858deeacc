import { assertEquals } from "@std/assert";
import { auditedProse, auditedProseFindings, auditedText } from "./_audit.ts";

Deno.test("auditor() holds printed shares against part and whole", () => {
  const cases: [sentence: string, ...findings: unknown[][]][] = [
    ["收到申请200件,其中当面申请50件,占申请总数的25%。"],
    ["收到申请300件,其中当面申请100件,占33.3%;网络申请200件,占66.7%。"],
    ["收到申请300件,其中当面申请100件,占申请总数的35.3%。", ["audit.share", "35.3%", "33.3%"]],
    ["收到申请300件,其中当面申请100件,占申请总数的333%。", ["audit.share", "333%", "33.3%"]],
    // The whole stands in the sentence before.
    ["公开信息400条。其中,部门公开100条,占27%。", ["audit.share", "27%", "25%"]],
    ["收到申请300件,其中当面申请100件,占申请总数的33.3%;网络申请200件,占申请总数的76.7%。", [
      "audit.share",
      "76.7%",
      "66.7%",
    ]],
    // The whole is told elsewhere: a part beside it is none.
    ["通过网络申请1200件,占80.5%;通过信函申请190件,占12.8%。"],
    // No number is the whole that the share names.
    ["公开信息400条,其中规范性文件30条,占制发文件总数的86%。"],
    // Rough numbers decide nothing.
    ["收到申请300余件,其中当面申请100件,占申请总数的25%。"],
    ["收到申请300件,其中当面申请约100件,占申请总数的25%。"],
    // Another unit is no whole.
    ["培训300人次,办班10次,占25%。"],
  ];
  for (const [sentence, ...findings] of cases) {
    assertEquals(auditedProse(sentence), findings, sentence);
  }
});

Deno.test("auditor() holds printed rates against the counts of their statement", () => {
  const cases: [sentence: string, ...findings: unknown[][]][] = [
    ["热线受理60件,已办结57件,办结率95%。"],
    ["热线受理60件,已办结57件,办结率为96%。", ["audit.rate", "96%", "95%"]],
    ["热线受理600件,已办结574件,办结率为957%。", ["audit.rate", "957%", "95.7%"]],
    ["热线受理6000件,已办结5741件,办结率为9568%。", ["audit.rate", "9568%", "95.68%"]],
    ["热线受理60件,已办结57件,办结率为九十五%。"],
    ["热线受理60件,已办结57件,办结率为九十六%。", ["audit.rate", "九十六%", "95%"]],
    // The counts of another statement are not those of the rate.
    ["热线受理60件;信箱办结57件,办结率为80%。"],
    ["受理审批215件,办结251件,办结率100%。", ["audit.rate", "100%", "117%"]],
    // Persons that came in are not the whole of cases, nor is what was published.
    ["热线受理60人次,已办结57件,办结率90%。"],
    ["网站公开80件,受理60件,办结57件,办结率95%。"],
    ["满意率达到了976%。", ["audit.impossible_value", "976%", "≤ 100%"]],
    // More can be concluded than came in where cases were carried over, but no more be satisfied.
    ["办结率为102%。", ["audit.impossible_value", "102%", "≤ 100%"]],
    ["含上年结转2件,办结率为102%。"],
    ["含上年结转2件,满意率为102%。", ["audit.impossible_value", "102%", "≤ 100%"]],
    ["同比增长率为186%。"],
    ["年度计划完成率超过120%。"],
  ];
  for (const [sentence, ...findings] of cases) {
    assertEquals(auditedProse(sentence), findings, sentence);
  }
});

Deno.test("auditor() adds up what prose takes apart", () => {
  const cases: [sentence: string, ...findings: unknown[][]][] = [
    ["制作解读120期,其中,市级50期、县级70期。"],
    ["制作解读120期,其中,市级50期、县级74期。", ["audit.parts", "120期", "124"]],
    // A row of a table is no prose; one above or below it changes nothing.
    ["规章|3\n制作解读120期,其中,市级50期、县级74期。\n文件|2", ["audit.parts", "120期", "124"]],
    ["制作解读|120期,其中,市级50期、县级74期。"],
    ["收到来信150件。其中:热线受理100件,已办结90件;信箱受理50件,已办结45件。"],
    ["收到来信150件。其中:热线受理100件,已办结90件;信箱受理45件。", [
      "audit.parts",
      "150件",
      "145",
    ]],
    // In brackets, and by semicolons inside one sentence.
    ["发生复议9件(5件维持,3件驳回,1件纠正)。"],
    ["发生复议9件(5件维持,3件驳回,3件纠正)。", ["audit.parts", "9件", "11"]],
    ["收到申请190件,其中当面30件;网络50件;信函110件。"],
    // The parts of the first statement only.
    ["网站公开80条,其中部门50条,各地30条;微博公开45条。"],
    // Examples divide nothing, and channels overlap.
    ["发布信息500条,其中要闻30条、图片20条。"],
    ["公开信息500条,其中通过网站公开400条、通过微博公开300条。"],
    // The parts of a part are none of the whole.
    ["收到申请300件,其中网络200件,信函80件,其中挂号20件。", ["audit.parts", "300件", "280"]],
    // A bracket ends its parts, and is read once.
    ["收到申请100件(其中网络60件,信函30件),当面10件。", ["audit.parts", "100件", "90"]],
    ["收到申请100件(其中网络60件,信函70件)。", ["audit.parts", "100件", "130"]],
    ["发生复议9件(5件维持,3件驳回,3件纠正"],
    // What is larger than the whole is no part of it.
    ["制作解读50期,其中,市级70期、县级10期。"],
    // Rough numbers, no whole, and one part alone.
    ["公开信息6200余条,其中目录公开5000余条、其他1100余条。"],
    ["制作解读120余期,其中,市级50期、县级74期。"],
    ["制作解读若干,其中,市级50期、县级74期。"],
    ["收到申请12件,其中11件撤回。"],
  ];
  for (const [sentence, ...findings] of cases) {
    assertEquals(auditedProse(sentence), findings, sentence);
  }
});

Deno.test("auditor() finds dates that lost their characters, and no other figures", () => {
  assertEquals(auditedProse("截至20171231,公开信息50条。"), [[
    "audit.damaged_date",
    "20171231",
    null,
  ]]);
  assertEquals(auditedProse("特此报告。\n2018315\n"), [["audit.damaged_date", "2018315", null]]);
  // Three figures with two readings: the day cannot be told, the damage can.
  assertEquals(auditedProse("自2017111起施行。"), [["audit.damaged_date", "2017111", null]]);
  for (
    const text of [
      "截至2017年12月31日,公开信息50条。",
      "附件20171231.doc",
      "截至20091231,公开信息50条。",
      "公开信息20171231条。",
      "截至20171399,公开信息50条。",
    ]
  ) assertEquals(auditedProse(text), [], text);
});

Deno.test("auditor() tells words that a hijacked copy put into a report", () => {
  assertEquals(auditedProse("比分直播关于公开工作。BET365报告。"), [
    ["audit.injected_words", "比分直播, BET365", null],
  ]);
  assertEquals(auditedProse("福利彩票公益金使用情况已公开。"), []);
});

Deno.test("auditor() doubts weights far above the usual", () => {
  assertEquals(auditedProse("政务公开考核分值占总分值的40%。"), [
    ["audit.assessment_weight", "40%", "≤ 15%"],
  ]);
  assertEquals(auditedProse("政务公开分值权重不低于4%。"), []);
});

Deno.test("Parts that make up nine tenths of a whole are a division, fewer are examples", () => {
  const parts = (second: number) =>
    auditedProse(`制作解读100期,其中,市级50期、县级${second}期。`).map(([rule]) => rule);
  assertEquals(parts(50), []);
  assertEquals(parts(40), ["audit.parts"]);
  assertEquals(parts(39), []);
});

Deno.test("A rate above 100 % is proposed with the decimal point that it may have lost", () => {
  const proposals = ["976", "999", "1000", "9761", "10000", "10001", "105.5"].map((rate) =>
    auditedProseFindings(`满意率达到了${rate}%。`).map(({ proposal }) => proposal)
  );
  assertEquals(proposals, [["97.6%"], ["99.9%"], ["10%"], ["97.61%"], ["100%"], [null], [null]]);
  assertEquals(auditedProse("满意率达到了100%。"), []);
});

Deno.test("A date that lost its characters is proposed where its figures have one reading", () => {
  const proposals = ["20170105", "20171131", "2017315", "2017111", "2017015", "201715"].map((
    date,
  ) => auditedProseFindings(`截至${date},公开信息50条。`).map(({ proposal }) => proposal));
  assertEquals(proposals, [["2017年1月5日"], [], ["2017年3月15日"], [null], [], ["2017年1月5日"]]);
});

Deno.test("A share that misses by one step of its last digit is a note, by more a warning", () => {
  const severity = (share: string, part = 100) =>
    auditedProseFindings(`收到申请300件,其中当面申请${part}件,占${share}%。`)
      .map(({ severity }) => severity);
  // It is 33.33 %.
  assertEquals(["33", "34", "35"].map((share) => severity(share)), [[], ["note"], ["warning"]]);
  assertEquals(["33.3", "33.4", "33.5"].map((share) => severity(share)), [[], ["note"], [
    "warning",
  ]]);
  // One and a half units of the last digit are the most: 35 for 33.67, not for 33.33.
  assertEquals(severity("35", 101), ["note"]);
});

Deno.test("A share may be rounded up or down where it lies between two of its last digits", () => {
  // 251 of 2,000 are 12.55 %.
  const rules = ["12.4", "12.5", "12.6", "12.7", "12.55"].map((share) =>
    auditedProse(`收到申请2000件,其中当面申请251件,占${share}%。`).length
  );
  assertEquals(rules, [1, 0, 0, 1, 0]);
});

Deno.test("A share is held against the number that it names, else the first of its sentence", () => {
  const cases: [sentence: string, ...findings: unknown[][]][] = [
    ["收到申请300件,答复200件,其中部分公开50件,占答复总数的25%。"],
    ["收到申请300件,答复200件,其中部分公开50件,占17%。"],
    ["收到申请300件,答复200件,其中部分公开50件,占答复总数的17%。", ["audit.share", "17%", "25%"]],
    ["网络申请占总数的25%。"],
    ["收到申请300件,其中当面申请100件,占申请总数的25件。"],
    ["收到申请300件,其中当面申请100件,占申请总数的近25%。"],
    ["网络满意率为90%,其中手机端为80%,占25%。"],
    // The first number is the whole though a count, a growth or a share of something else follows.
    ["收到申请300件(占用工时50小时),其中当面申请100件,占25%。", ["audit.share", "25%", "33%"]],
    ["收到申请300件,增长20%,其中当面申请100件,占25%。", ["audit.share", "25%", "33%"]],
    ["收到申请300件,工作人员中从事办理的占50%,其中当面申请100件,占25%。", [
      "audit.share",
      "25%",
      "33%",
    ]],
    // A share behind other words, in brackets, or with words between.
    ["收到申请200件,其中当面申请50件(占25%)。"],
    ["收到申请200件,其中当面申请50件(占35%)。", ["audit.share", "35%", "25%"]],
    ["收到申请200件,其中当面申请50件,而网络申请的办理量占35%。"],
    // No part is larger than its whole, and of nothing there is no share.
    ["收到申请50件,涉及当面申请200件,占25%。"],
    ["收到申请0件,其中当面申请0件,占0%。"],
  ];
  for (const [sentence, ...findings] of cases) {
    assertEquals(auditedProse(sentence), findings, sentence);
  }
});

Deno.test("A rate that its counts refute is damage where a slip explains it", () => {
  const judged = (sentence: string) =>
    auditedProseFindings(sentence)
      .map(({ verdict, proposal, confidence }) => [verdict, proposal, confidence]);
  assertEquals(judged("热线受理60件,已办结57件,办结率为96%。"), [["contradiction", "95%", "low"]]);
  assertEquals(judged("热线受理600件,已办结574件,办结率为957%。"), [["damage", "95.7%", "high"]]);
  // 251 for 215, not 57 for 75, which is less than came in.
  assertEquals(judged("受理审批215件,办结251件,办结率100%。"), [["damage", "215", "low"]]);
  assertEquals(judged("受理审批75件,办结57件,办结率72%。"), [["contradiction", "76%", "low"]]);
  // 57 of 71 that were due are 80 %; 57 of no number of cases below 60 are 96 %.
  assertEquals(judged("受理审批75件,办结57件,办结率80%。"), [["unsure", "76%", "low"]]);
});

Deno.test("Words belong to a number within 40 characters", () => {
  const rules = (between: number) =>
    auditedProse(`热线受理${"的".repeat(between)}60件,已办结57件,办结率为80%。`).map(([rule]) =>
      rule
    );
  assertEquals(rules(38), ["audit.rate"]);
  assertEquals(rules(39), []);
});

Deno.test("A finding about prose has the indicators of the figures that it is about", async () => {
  const findings = await auditedText(
    "2017年收到政府信息公开申请300件,其中当面申请100件,占申请总数的45%;网络申请200件。",
  );
  assertEquals(findings.map(({ rule, codes, quote }) => [rule, codes, quote]), [
    ["audit.share", ["applications.channel.in_person"], "100件,占申请总数的45%"],
  ]);
});
