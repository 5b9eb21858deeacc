import { assertEquals } from "@std/assert";
import { staleYears } from "@/audit/mod.ts";
import { normalize } from "@/text/mod.ts";
import { auditedProseFindings } from "./_audit.ts";

const found = (text: string, period: { start: string; end: string } | null = null) =>
  staleYears(normalize(text), { year: 2018, period }).map(({ quote }) => quote);

for (
  const [text, quote] of [
    ["一、概述\n2017年,全县共收到申请12件。", "2017年,全县共收到"],
    ["(一)2017年度我县主动公开政府信息350条。", "(一)2017年度我县主动公开政府信息"],
    ["２０１７年，全縣共收到政府資訊公開申請１２件。", "２０１７年，全縣共收到"],
    ["现公布2017年政府信息公开工作年度报告。", "现公布2017年政府信息公开工作年度报告"],
    [
      "按照规定,向社会公布2017年度有关部门信息公开年度报告。",
      "按照规定,向社会公布2017年度有关部门信息公开年度报告",
    ],
    ["特向社会公布2017年度信息公开报告。", "特向社会公布2017年度信息公开报告"],
    ["2018年,我们将继续加强学习。", "2018年,我们将继续"],
    ["2017年,我县将进一步拓宽渠道。", "2017年,我县将进一步"],
  ] as const
) {
  Deno.test(`staleYears() tells ${text.trim()}`, () => assertEquals(found(text), [quote]));
}

for (
  const text of [
    "2008年条例施行后,全县共收到申请12件。",
    "2017年,全县共收到申请12件,2018年收到30件。",
    "2017年,全县共收到申请12件。2018年,全县共收到申请30件。",
    "2018年,全县共收到申请30件。2017年,全县共收到申请12件。",
    "2017年,全县共收到申请12件,较上年减少3件。",
    "2017年起,全县共收到申请12件。",
    "印发《2017年全县共收到申请情况通报》。",
    "根据政办发〔2017〕18号文件,全县共收到申请30件。",
    "2017年度部门决算全部主动公开政府信息平台。",
    "2018年3月,向社会公布2017年度政府信息公开年度报告。",
    "2019年,我们将继续加强学习。",
    "2018年,我县将政务公开纳入考核。",
    "2018年,全县共收到申请30件。",
  ]
) {
  Deno.test(`staleYears() passes over ${text}`, () => assertEquals(found(text), []));
}

Deno.test("staleYears() lets a report plan for the rest of a year that was not over", () => {
  const text = "2018年,我们将继续加强学习。";
  assertEquals(found(text, { start: "2018-01-01", end: "2018-10-31" }), []);
  assertEquals(found(text, { start: "2018-01-01", end: "2018-12-31" }).length, 1);
});

Deno.test("staleYears() says nothing of a report without a year", () => {
  const normalized = normalize("2017年,全县共收到申请12件。");
  assertEquals(staleYears(normalized, { year: null, period: null }), []);
});

Deno.test("auditor() finds closing dates of an older report", () => {
  const found = auditedProseFindings("截至2016年底,公开信息3条。截至2017年底,公开信息5条。");
  assertEquals(found.map(({ rule, quote }) => [rule, quote]), [
    ["identify.stale_year", "截至2016年底"],
  ]);
});
