import { assertEquals, assertStringIncludes } from "@std/assert";
import { auditSeries } from "@/audit/mod.ts";
import type { Figure, Report } from "@/model/mod.ts";
import { normalize } from "@/text/mod.ts";
import { makeReport } from "../support/makers.ts";
import { cell, CODEBOOK } from "./_audit.ts";

const reportOf = (year: number, figures: Figure[], issuer = "甲市人民政府"): Report =>
  makeReport({
    id: `${issuer}-${year}`,
    identity: { issuer, year, eras: [{ era: "tpl2021", clues: [], span: { start: 0, end: 1 } }] },
    figures,
  });

/** A report that states so many requests, with what its text says behind them. */
function growing(words: string, count = 210, overrides: Partial<Figure> = {}): Report {
  const quote = `收办申请${count}件`;
  const figure = cell("applications.to_process", count, {
    where: "narrative",
    quote,
    span: { start: 2, end: 2 + quote.length },
    ...overrides,
  });
  return { ...reportOf(2022, [figure]), normalized: normalize(`全年${quote}${words}`) };
}

/** Report, rule, expected and actual of each finding. */
const found = (...reports: Report[]) =>
  [...auditSeries(reports, CODEBOOK)].flatMap(([report, { findings }]) =>
    findings.map(({ rule, expected, actual }) => [report, rule, expected, actual])
  );

Deno.test("auditSeries() holds what is carried in against what the year before carried out", () => {
  const out = reportOf(2021, [cell("applications.carried_out", 7)]);
  assertEquals(found(out, reportOf(2022, [cell("applications.carried_in", 7)])), []);
  assertEquals(found(out, reportOf(2022, [cell("applications.carried_in", 9)])), [
    ["甲市人民政府-2022", "audit.applications.carried_in:carry", "7", "9"],
  ]);
  const [finding] = auditSeries(
    [out, reportOf(2022, [cell("applications.carried_in", 9)])],
    CODEBOOK,
  ).get("甲市人民政府-2022")?.findings ?? [];
  assertStringIncludes(finding!.message.zh, "应等于7（据2021年的报告“甲市人民政府-2021”）");
  // Neither another issuer nor a year between is the year before.
  assertEquals(
    found(out, reportOf(2022, [cell("applications.carried_in", 9)], "乙市人民政府")),
    [],
  );
  assertEquals(found(out, reportOf(2023, [cell("applications.carried_in", 9)])), []);
});

Deno.test("auditSeries() expects documents in force to follow from last year's", () => {
  const before = reportOf(2021, [cell("documents.normative.in_force", 40)]);
  const after = (inForce: number) =>
    reportOf(2022, [
      cell("documents.normative.in_force", inForce),
      cell("documents.normative.issued", 5),
      cell("documents.normative.repealed", 2),
    ]);
  assertEquals(found(before, after(43)), []);
  assertEquals(found(before, after(48)), [
    ["甲市人民政府-2022", "audit.documents.normative.in_force:expected", "43", "48"],
  ]);
});

Deno.test("auditSeries() checks growth against last year's published value", () => {
  const before = reportOf(2021, [cell("applications.to_process", 200)]);
  assertEquals(found(before, growing(",同比增长5%")), []);
  assertEquals(found(before, growing(",较上年增长5.5%")), [
    ["甲市人民政府-2022", "audit.growth", "5.0%", "5.5%"],
  ]);
  assertEquals(found(before, growing(",比2021年下降5%")), [
    ["甲市人民政府-2022", "audit.growth", "5%", "-5%"],
  ]);
  // As it is printed, and behind this number, not behind the same words elsewhere.
  assertEquals(found(before, growing("，同比 增长 ５0 ％，主要是信件"))[0]?.slice(1), [
    "audit.growth",
    "5%",
    "50%",
  ]);
  assertEquals(found(before, growing("。全年收办申请210件，同比增长50％")), []);
  // The growth of something else.
  assertEquals(found(before, growing(",答复30件,同比增长50%")), []);
});

Deno.test("auditSeries() notes a value far out of the scale of the other years", () => {
  const years = [2018, 2019, 2020].map((year) =>
    reportOf(year, [cell("website.page_views", 350_000 + year)])
  );
  const last = reportOf(2021, [cell("website.page_views", 36)]);
  assertEquals(found(...years, last), [
    ["甲市人民政府-2021", "audit.out_of_scale", "352019", "36"],
  ]);
  assertEquals(found(...years.slice(1), last), []);
  // What no other year states has no scale.
  assertEquals(found(...years, reportOf(2021, [cell("outcomes.total", 36)])), []);
});

Deno.test("auditSeries() notes a value fifty times above or below the median of three years", () => {
  const others = [10, 100, 1000].map((value, index) =>
    reportOf(2018 + index, [cell("website.page_views", value)])
  );
  const isFar = (value: number) =>
    found(...others, reportOf(2021, [cell("website.page_views", value)]))
      .some(([report]) => report === "甲市人民政府-2021");
  assertEquals([4999, 5000].map(isFar), [false, true]);
  assertEquals([3, 2].map(isFar), [false, true]);
});

Deno.test("auditSeries() warns of a growth rate that no rounding of its digits explains", () => {
  const before = reportOf(2021, [cell("applications.to_process", 200)]);
  const severity = (rate: string) => {
    const findings = [...auditSeries([before, growing(`,同比增长${rate}%`)], CODEBOOK).values()]
      .flatMap(({ findings }) => findings);
    return findings.map(({ severity }) => severity);
  };
  // It is 5 %. Half a unit of the last digit is rounding, up to three times as much a slip of it.
  assertEquals(["5", "6", "7"].map(severity), [[], ["note"], ["warning"]]);
  assertEquals(["5.1", "5.2"].map(severity), [["note"], ["warning"]]);
});

Deno.test("auditSeries() quotes a value out of scale as printed, and proposes what 万 makes of it", () => {
  const others = [2018, 2019, 2020].map((year) =>
    reportOf(year, [cell("website.page_views", 350_000)])
  );
  const outOfScale = (value: number, printed: string) =>
    [
      ...auditSeries(
        [...others, reportOf(2021, [cell("website.page_views", value, { printed })])],
        CODEBOOK,
      )
        .values(),
    ].flatMap(({ findings }) => findings)
      .filter(({ rule }) => rule === "audit.out_of_scale")
      .map(({ actual, proposal }) => [actual, proposal]);
  assertEquals(outOfScale(36, "36次"), [["36次", "360000"]]);
  assertEquals(outOfScale(3_600_000_000, "360000万次"), [["360000万次", "360000"]]);
  // Five times as much, or a fifth, is not the same scale again.
  assertEquals([174, 175].map((value) => outOfScale(value, "")), [[["174", "1740000"]], [[
    "175",
    null,
  ]]]);
  assertEquals([7, 8].map((value) => outOfScale(value, "")), [[["7", null]], [["8", "80000"]]]);
});

Deno.test("auditSeries() compares the scale of counts of the whole report, neither zeros nor percentages", () => {
  const isFar = (value: number, overrides: Partial<Figure> = {}) => {
    const years = [2018, 2019, 2020].map((year) =>
      reportOf(year, [cell("website.page_views", 350_000, overrides)])
    );
    return found(...years, reportOf(2021, [cell("website.page_views", value, overrides)])).length;
  };
  assertEquals(isFar(36), 1);
  assertEquals(isFar(0), 0);
  assertEquals(isFar(36, { unit: "%" }), 0);
  assertEquals(isFar(36, { scope: "county_level" }), 0);
});

Deno.test("auditSeries() assesses a growth rate of the prose where both counts are exact", () => {
  const isFound = (
    [before, after]: readonly [number, number],
    rate: string,
    base: Partial<Figure> = {},
    own: Partial<Figure> = {},
  ) => {
    const earlier = reportOf(2021, [cell("applications.to_process", before, base)]);
    return found(earlier, growing(`,同比增长${rate}%`, after, own))
      .some(([, rule]) => rule === "audit.growth");
  };
  const counts = [200, 210] as const;
  assertEquals(["5", "8"].map((rate) => isFound(counts, rate)), [false, true]);
  assertEquals(isFound(counts, "8", { qualifier: "at_least" }), false);
  assertEquals(isFound(counts, "8", {}, { qualifier: "about" }), false);
  assertEquals(isFound([0, 210], "8"), false);
  assertEquals(isFound(counts, "8", {}, { where: "table" }), false);
  // 2,251 after 2,000 are 12.55 % more: either of the nearest digits is right.
  const rates = ["12.4", "12.5", "12.6", "12.7"];
  assertEquals(rates.map((rate) => isFound([2000, 2251], rate)), [true, false, false, true]);
});
