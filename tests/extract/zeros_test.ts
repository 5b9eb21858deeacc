import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeIdentity } from "@/model/mod.ts";

const extract = extractor(loadCodebook());

/** What a sentence of a county's report for 2018 says that there was none of. */
function zeros(sentence: string): string[] {
  const { figures } = extract(normalize(sentence), makeIdentity({ year: 2018, rank: "county" }));
  const found = figures.filter(({ state }) => state === "zero");
  return [...new Set(found.map(({ code }) => code))];
}

function assertZeros(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [sentence, codes] of Object.entries(cases)) {
    assertEquals(zeros(sentence).toSorted(), codes.toSorted(), sentence);
  }
}

const REMEDIES = ["reconsideration.total", "litigation.total"];

Deno.test("zeros reach over lists joined by 、, 和, 及 and 或", () => {
  assertZeros({
    "没有发生行政复议案、行政诉讼案和各类申诉案。": [...REMEDIES, "complaints.appeals"],
    "全年未发生因政府信息公开引发的行政复议、行政诉讼。": REMEDIES,
    "全县未收到行政复议及行政诉讼。": REMEDIES,
    "未出现因政府信息公开被申请行政复议或提起行政诉讼的情况。": REMEDIES,
    "行政复议、行政诉讼均为0。": REMEDIES,
    "未收到政府信息公开申请及行政复议。": ["applications.received", "reconsideration.total"],
  });
});

Deno.test("zeros name what there was none of", () => {
  assertZeros({
    "2018年,全县未收到政府信息公开申请。": ["applications.received"],
    "没有收到公民、法人和其他组织提出的政府信息公开申请。": ["applications.received"],
    "全年未受理政府信息公开申请。": ["applications.accepted"],
    "我局没有从事政府信息公开工作的专职人员。": ["staff.full_time"],
    "我局没有发生不予公开政府信息的情况。": ["outcomes.refused"],
    "全年未收取政府信息公开信息处理费。": ["fees.information_processing"],
  });
});

Deno.test("a request that is the cause of a remedy is no thing of its own", () => {
  assertZeros({
    "未发生因信息公开申请引发的行政复议。": ["reconsideration.total"],
    "没有因政府信息公开申请而提起的行政诉讼。": ["litigation.total"],
    "没有接到关于信息公开的行政复议、提起行政诉讼的申请。": REMEDIES,
  });
});

Deno.test("nothing is zero where something else besides is negated", () => {
  assertZeros({
    "未收到政府信息公开申请的咨询。": [],
    "未发生泄密事件。": [],
    "未收到政府信息公开申请材料不全的投诉。": [],
    "无需申请政府信息公开。": [],
    "未按时答复政府信息公开申请的,予以通报。": [],
  });
});

Deno.test("a condition or an aim is no zero", () => {
  assertZeros({
    "如未收到政府信息公开申请,不予登记。": [],
    "对未受理政府信息公开申请的单位予以通报。": [],
    "避免未受理政府信息公开申请的情况。": [],
  });
});

Deno.test("a zero of another year, or under the heading of plans, is left", () => {
  assertZeros({
    "2017年未发生行政复议。": [],
    "去年未发生行政复议。": [],
    "2018年未发生行政复议。": ["reconsideration.total"],
    "五、下一步打算\n全年未发生行政复议。": [],
  });
});

Deno.test("a sentence that only denies is of what its heading names", () => {
  assertZeros({
    "四、行政复议诉讼情况\n无。": REMEDIES,
    "四、复议、诉讼情况\n2018年度,我局没有发生此类情况。": REMEDIES,
    "五、收费及减免情况\n无": ["fees.on_request", "fees.waived"],
    "(三)因信息公开受到举报的情况\n未发生。": ["complaints.total"],
    "四、行政复议情况\n2017年没有发生。": [],
    "四、行政复议情况\n无重大进展。": [],
    "四、行政复议情况\n按规定办理。\n无。": [],
    "四、存在问题\n无。": [],
  });
});

Deno.test("no fee is zero only where requests are spoken of", () => {
  assertZeros({
    "依申请提供政府信息暂不收费。": ["fees.on_request"],
    "对申请人一律免费提供政府信息。": ["fees.on_request"],
    "四、收费情况\n全部免费提供。": ["fees.on_request"],
    "四、收费及减免情况\n各机关全部免费为申请人提供政府信息。": ["fees.on_request"],
    "全年免费发放政府公报3000份。": [],
    "政府公报免费向群众提供。": [],
  });
});

Deno.test("a zero has the scope of its clause", () => {
  const scopes = (sentence: string) =>
    extract(normalize(sentence), makeIdentity({ year: 2018, rank: "county" })).figures
      .map(({ scope, value }) => [scope, value]);
  assertEquals(scopes("县直各部门未收到政府信息公开申请。"), [["departments", 0]]);
  assertEquals(scopes("各乡镇未发生行政复议。"), [["localities", 0]]);
  assertEquals(scopes("青山镇未发生行政复议。"), []);
});
