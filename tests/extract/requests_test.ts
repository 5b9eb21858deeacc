import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { extractor } from "@/extract/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeIdentity } from "@/model/mod.ts";

const extract = extractor(loadCodebook());

/** The figures of requests in a report for 2018. */
function figures(text: string): string[] {
  const identity = makeIdentity({ year: 2018, rank: "county" });
  return extract(normalize(text), identity).figures
    .filter(({ code }) => /^(?:applications|processing)\./.test(code))
    .map(({ code, applicant, value }) =>
      `${code}${applicant === "total" ? "" : `@${applicant}`} ${value}`
    ).toSorted();
}

Deno.test("requests are carried in from a year before that of the report, and out to one after it", () => {
  const carried = (year: number) => figures(`收到信息公开申请14件,${year}年结转2件。`).slice(0, -1);
  assertEquals(carried(2017), ["applications.carried_in 2"]);
  assertEquals(carried(2018), []);
  assertEquals(carried(2019), []);
  const on = (year: number) => figures(`收到信息公开申请14件,结转至${year}年2件。`).slice(0, -1);
  assertEquals(on(2019), ["applications.carried_out 2"]);
  assertEquals(on(2017), []);
  assertEquals(
    figures("收到信息公开申请14件,2件在2018年12月31日结转下年度。").slice(0, -1),
    ["applications.carried_out 2"],
  );
});

Deno.test("a number that includes those carried in counts the requests to process", () => {
  assertEquals(figures("收到信息公开申请37件(含上年结转4件)。"), [
    "applications.carried_in 4",
    "applications.to_process 37",
  ]);
  assertEquals(figures("收到信息公开申请37件,上年结转4件。"), [
    "applications.carried_in 4",
    "applications.received 37",
  ]);
});

Deno.test("办理 counts what was concluded behind what was received, and what was to process alone", () => {
  assertEquals(figures("收到信息公开申请37件,办理36件。"), [
    "applications.received 37",
    "processing.completed 36",
  ]);
  assertEquals(figures("办理信息公开申请37件。"), ["applications.to_process 37"]);
});

Deno.test("what became of the requests of one way is not what became of all", () => {
  assertEquals(figures("受理线上信息公开申请21件,办结20件,受理线下信息公开申请7件。"), [
    "applications.channel.network 21",
  ]);
  assertEquals(figures("受理信息公开申请28件,其中网络申请21件,办结27件。"), [
    "applications.accepted 28",
    "applications.channel.network 21",
    "processing.completed 27",
  ]);
});

Deno.test("a sum of the requests of single ways is that of all, unless these were counted", () => {
  assertEquals(
    figures("收到信息公开网上申请8宗、信函申请1宗,总计9宗。").at(-1),
    "applications.received 9",
  );
  const parts = figures("收到信息公开申请20件,其中网络申请8件、信函申请1件,共9件。");
  assertEquals(parts.filter((one) => one.startsWith("applications.received")), [
    "applications.received 20",
  ]);
});

Deno.test("an applicant's number is a part of the requests that came, not of those answered", () => {
  assertEquals(figures("收到信息公开申请9件。其中自然人8件、法人或其他组织1件。"), [
    "applications.received 9",
    "applications.received@natural_person 8",
    "applications.received@organization 1",
  ]);
  assertEquals(figures("收到信息公开申请9件。予以公开3件(自然人2件)。"), [
    "applications.received 9",
  ]);
});

Deno.test("a denial behind requests that were counted is of others", () => {
  assertEquals(figures("全年未收到信息公开申请。"), ["applications.received 0"]);
  assertEquals(figures("收到信息公开申请1件,无电话形式的信息公开申请。"), [
    "applications.received 1",
  ]);
  assertEquals(figures("收到信息公开申请1件,无传真形式的信息公开申请。"), [
    "applications.channel.fax 0",
    "applications.received 1",
  ]);
});

Deno.test("a denial of requests and of an outcome states both zeros", () => {
  const { figures: made } = extract(
    normalize("没有依申请公开和不予公开政府信息的情况。"),
    makeIdentity({ year: 2018 }),
  );
  assertEquals(made.map(({ code, value }) => [code, value]), [
    ["applications.received", 0],
    ["outcomes.refused", 0],
  ]);
});

Deno.test("a thing that only describes another one behind a number is not counted", () => {
  assertEquals(figures("全年接到12件因信息公开申请引发的行政复议。"), []);
});
