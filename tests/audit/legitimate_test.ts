/** Sentences that are right though their numbers do not meet at first sight, each beside one that is wrong. */
import { assertEquals } from "@std/assert";
import type { Figure, Report } from "@/model/mod.ts";
import { auditSeries } from "@/audit/mod.ts";
import { makeReport } from "../support/makers.ts";
import { auditedFigures, auditedText, cell, CODEBOOK } from "./_audit.ts";

/** The rules of what a report of these words is warned of. */
async function warned(words: string): Promise<string[]> {
  const findings = await auditedText(words);
  return findings.filter(({ verdict }) => verdict === "contradiction" || verdict === "damage")
    .map(({ rule }) => rule);
}

const received = (count: number, rest: string) => `全年收到政府信息公开申请${count}件,${rest}。`;

const LEGITIMATE: readonly string[] = [
  // More is done than came in where cases were carried over.
  received(100, "办结102件(含上年结转2件),办结率102%"),
  received(100, "办结102件(含上年结转2件),办结率100%"),
  received(100, "加上上年结转2件,办结102件,办结率100%"),
  received(50, "上年结转3件,全部办结53件,办结率100%"),
  received(30, "受理32件(含上年结转2件)"),
  received(25, "结转上年3件,应办理28件,办结26件,结转下年2件,办结率92.9%"),
  "热线受理诉求200件,上年遗留10件,办结208件,办结率104%。",
  // A rate of what fell due.
  received(290, "已答复285件,其余5件未到答复期限,按期答复率100%"),
  received(290, "按期答复285件,其余5件未到答复期限,按期答复率100%"),
  received(290, "已答复285件,其余5件正在办理,答复率100%"),
  received(80, "答复78件,2件尚在办理期限内,答复率100%"),
  received(50, "在法定期限内答复48件,另有2件延期答复,按时答复率100%"),
  // A rate that says nothing of its whole, which may be what fell due.
  received(290, "已答复285件,答复率100%"),
  received(290, "按期答复285件,其余已延期,答复率99.7%"),
  // Parts of parts.
  received(100, "其中网络申请60件(手机端20件、电脑端40件),信函申请40件"),
  received(100, "其中网络申请60件,包括手机端20件、电脑端40件,信函申请40件"),
  received(100, "其中网络申请60件,包括手机端20件、电脑端40件"),
  received(50, "其中当面申请10件、网络申请40件(含电子邮件5件)"),
  received(40, "其中同意公开30件(全部公开25件、部分公开5件)、不同意公开4件、信息不存在6件"),
  // Cases of another kind, another unit, another year.
  received(20, "其中网络申请12件,信函申请8件,引发行政复议案件2件"),
  received(12, "其中网络8件、信函4件;因信息公开被申请行政复议3件,其中维持2件、撤销1件"),
  "全年主动公开信息112条,其中简报12期、要闻40条、公告60条。",
  "全年公开信息300条,其中文字信息200条、图片100张、视频30个。",
  "共举办培训10期,培训300人次,其中专题培训4期、业务培训6期。",
  "政府网站发布信息500条,其中概况类20条、动态类300条、公开类180条,较上年增加50条。",
  received(21, "比上年增加5件,其中网络申请15件,信函申请6件"),
  received(21, "其中网络申请15件(上年10件),信函申请6件(上年6件)"),
  // Divided twice, and followed by what was done.
  received(50, "其中自然人申请45件、法人申请5件,上述申请中涉及征地的20件、涉及财政的10件"),
  received(21, "其中网络申请15件,占71.4%,信函申请6件,占28.6%,办结20件,结转下年1件"),
  "全年收到申请2件,其中1件为上年结转,予以公开2件。",
  // An item goes out through several channels.
  "全年公开信息300条,其中网站公开280条,微信公开150条,公告栏公开20条。",
  "全年主动公开政府信息1000条,全文电子化率100%,其中公文类信息1条。",
  // Two columns of one row.
  "指标名称|计量单位|本期实际|本年累计\n主动公开信息数|条|100|1000\n" +
  "其中:全文电子化的主动公开信息数|条|100|1000\n依申请公开信息目录数|条|5|50",
];

const WRONG: readonly (readonly [words: string, rule: string])[] = [
  [received(100, "办结102件,办结率102%"), "audit.impossible_value"],
  [received(100, "办结102件(含上年结转2件),办结率120%"), "audit.rate"],
  [received(50, "上年结转3件,全部办结53件,办结率90%"), "audit.rate"],
  [received(30, "受理32件"), "audit.applications.accepted:at_most"],
  [received(30, "受理42件(含上年结转2件)"), "audit.applications.accepted:at_most"],
  ["热线受理诉求200件,上年遗留10件,办结208件,办结率140%。", "audit.rate"],
  [received(290, "已答复285件,答复率90%"), "audit.rate"],
  [received(285, "已答复290件,答复率100%"), "audit.rate"],
  [received(100, "其中网络申请60件(手机端20件、电脑端40件),信函申请50件"), "audit.parts"],
  [received(40, "其中同意公开30件(全部公开25件、部分公开7件)、不同意公开10件"), "audit.parts"],
  [received(20, "其中网络申请12件,信函申请10件,引发行政复议案件2件"), "audit.parts"],
  ["全年主动公开信息112条,其中要闻40条、公告90条、简报12期。", "audit.parts"],
  [received(40, "其中网络25件,信函17件,较上年增加3件"), "audit.parts"],
  ["全年公开信息300条,其中部门公开280条,乡镇公开150条。", "audit.parts"],
];

for (const words of LEGITIMATE) {
  Deno.test(`auditor() finds nothing wrong in ${words}`, async () => {
    assertEquals(await warned(words), []);
  });
}

for (const [words, rule] of WRONG) {
  Deno.test(`auditor() finds ${rule} in ${words}`, async () => {
    assertEquals(await warned(words), [rule]);
  });
}

Deno.test("auditor() notes a rate above that of all that came in, whose whole is not stated", async () => {
  const findings = await auditedText(received(290, "已答复285件,答复率100%"));
  assertEquals(findings.map(({ rule, severity, verdict }) => [rule, severity, verdict]), [
    ["audit.rate", "note", "unsure"],
  ]);
  const rates = (value: number) =>
    auditedFigures([
      cell("applications.received", 290, { where: "narrative" }),
      cell("outcomes.total", 285, { where: "narrative" }),
      cell("processing.response_rate", value, { where: "narrative", unit: "%" }),
    ]).checks.filter(({ identity }) => identity.endsWith(":rate")).map(({ verdict }) => verdict);
  assertEquals(rates(100), ["not_assessable"]);
  assertEquals(rates(98.28), ["consistent"]);
  assertEquals(rates(90), ["contradiction"]);
});

Deno.test("auditor() lets the hotline and the hall do what was carried over", () => {
  const rules = (context: string, done: string, came: string) =>
    auditedFigures([
      cell(came, 100, { where: "narrative", context }),
      cell(done, 105, { where: "narrative", context }),
    ]).findings.map(({ rule }) => rule);
  for (
    const [done, came] of [
      ["hotline.completed", "hotline.received"],
      ["service_hall.completed", "service_hall.accepted"],
    ] as const
  ) {
    assertEquals(rules("受理100件,办结105件(含上年结转5件)", done, came), []);
    assertEquals(rules("受理100件,办结105件", done, came), [`audit.${done}:at_most`]);
  }
});

Deno.test("auditor() adds up no kinds of information that overlap", () => {
  const rules = (electronic: number) =>
    auditedFigures([
      cell("disclosure.total", 1000, { where: "narrative" }),
      cell("disclosure.full_text_electronic", electronic, { where: "narrative" }),
      cell("information.official_documents", 1, { where: "narrative" }),
    ]).findings.map(({ rule }) => rule);
  assertEquals(rules(1000), []);
  assertEquals(rules(1001), ["audit.disclosure.full_text_electronic:at_most"]);
});

Deno.test("auditSeries() lets a stock of documents shrink, and not grow from nothing", () => {
  const reportOf = (year: number, figures: Figure[]): Report =>
    makeReport({
      id: `甲市人民政府-${year}`,
      identity: {
        issuer: "甲市人民政府",
        year,
        eras: [{ era: "tpl2019", clues: [], span: { start: 0, end: 1 } }],
      },
      figures,
    });
  const before = reportOf(2019, [cell("documents.normative.disclosed_stock", 200)]);
  const found = (stock: number) =>
    [
      ...auditSeries([
        before,
        reportOf(2020, [
          cell("documents.normative.newly_disclosed", 10),
          cell("documents.normative.disclosed_stock", stock),
        ]),
      ], CODEBOOK).values(),
    ].flatMap(({ findings }) => findings.map(({ rule }) => rule));
  assertEquals(found(210), []);
  assertEquals(found(150), []);
  assertEquals(found(260), ["audit.documents.normative.disclosed_stock:expected"]);
});
