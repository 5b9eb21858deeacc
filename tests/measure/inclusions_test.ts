import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { withinBy } from "@/measure/_within.ts";
import { measure } from "@/measure/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeFigure, makeIndicators, makeReport } from "../support/makers.ts";

const CODEBOOK = loadCodebook();
const PROSE = "不予公开";
const FORM_2014 = "不同意公开答复数";
const OLDER_ANNEX = "否决公开答复总数";
const LATER_ANNEX = "不予公开答复总数";

/** Outcomes by the last part of their ids; `label` is that of the row of refusals. */
type Outcomes = Readonly<Record<string, number | null>>;

function framed(label: string, outcomes: Outcomes) {
  const figures = Object.entries(outcomes).map(([id, value]) =>
    makeFigure({
      code: `outcomes.${id}`,
      value,
      state: value === null ? "blank" : "stated",
      context: id === "refused" ? `${label}${value}件` : "",
    })
  );
  return tabulate([makeReport({ figures })], [], CODEBOOK.indicators).figures;
}

/** Numerator and denominator of a measure, or of its component `outcomes.<component>`. */
function fractionOf(figures: ReturnType<typeof framed>, id: string, component?: string) {
  const row = measure(figures, CODEBOOK, [id]).toRecords()
    .find((row) => component === undefined || row.component === `outcomes.${component}`);
  return row === undefined ? null : `${row.numerator}/${row.denominator}`;
}

const LATER = { total: 100, granted: 60, refused: 4, not_government_information: 10 };
const OLDER = {
  total: 100,
  granted: 45,
  partial: 0,
  refused: 30,
  not_exist: 12,
  not_this_agency: 8,
};

Deno.test("measure() takes for a reason of refusal only what the form counts among the refusals", () => {
  const share = (label: string, outcomes: Outcomes) =>
    fractionOf(framed(label, outcomes), "refusal_ground_share", "not_government_information");
  assertEquals(share(LATER_ANNEX, LATER), null);
  assertEquals(share(FORM_2014, { ...LATER, refused: 14 }), "10/14");
  assertEquals(share(OLDER_ANNEX, { ...OLDER, not_government_information: 3 }), "3/30");
});

Deno.test("measure() counts what a form counts twice once", () => {
  const older = framed(OLDER_ANNEX, OLDER);
  assertEquals(fractionOf(older, "refusal_share"), "10/100");
  assertEquals(fractionOf(older, "factual_share"), "20/100");
  assertEquals(fractionOf(older, "procedural_share"), "25/100");
  assertEquals(fractionOf(older, "disclosure_rate.decided"), "45/55");
  assertEquals(fractionOf(older, "outcome_share", "refused"), "10/100");
  assertEquals(fractionOf(older, "outcome_share", "not_exist"), "12/100");
  const later = framed(LATER_ANNEX, LATER);
  assertEquals(fractionOf(later, "refusal_share"), "4/100");
  assertEquals(fractionOf(later, "outcome_share", "not_government_information"), "10/100");
});

Deno.test("measure() gives no share over refusals that a blank cell is counted in", () => {
  const blank = framed(OLDER_ANNEX, { ...OLDER, unclear: null });
  assertEquals(fractionOf(blank, "refusal_share"), null);
  assertEquals(fractionOf(blank, "factual_share"), "20/100");
});

Deno.test("measure() tells by the numbers what prose counts among the refusals, or not at all", () => {
  const exempt = (outcomes: Outcomes) => fractionOf(framed(PROSE, outcomes), "refusal_share");
  // More of them than refusals: they stand beside them.
  assertEquals(exempt({ total: 90, refused: 2, not_government_information: 5 }), "2/90");
  // With them the outcomes exceed their total: they stand within.
  assertEquals(
    exempt({ total: 20, granted: 15, refused: 5, not_government_information: 3 }),
    "2/20",
  );
  // The outcomes add up exactly where they stand beside.
  assertEquals(exempt({ total: 90, granted: 60, refused: 20, not_exist: 10 }), "20/90");
  // The reasons add up exactly where they stand within.
  const reasons = { "refused.state_secret": 1, "refused.other_statutory": 3 };
  assertEquals(
    exempt({ total: 90, refused: 6, ...reasons, not_government_information: 2 }),
    "4/90",
  );
  assertEquals(exempt({ total: 90, granted: 50, refused: 20, not_exist: 10 }), null);
  assertEquals(exempt({ total: 90, granted: 50, refused: 20 }), "20/90");
  // Nothing else is counted: there is nothing to decide, though the reasons exceed the refusals.
  assertEquals(exempt({ total: 90, refused: 2, "refused.state_secret": 3 }), "2/90");
});

Deno.test("withinBy() does not know what is included where neither parts nor a total are stated", () => {
  const within = withinBy(makeIndicators("outcomes.refused", "outcomes.not_exist"));
  const values = new Map([["outcomes.refused", 5], ["outcomes.not_exist", 2]]);
  const definitionsOf = () => [[], ["outcomes.not_exist"]];
  const report = { report: "a", isOpening: false, values, definitionsOf };
  assertEquals(within(report, "outcomes.refused"), null);
});

Deno.test("measure() knows the form of a table that was read", async () => {
  const parse = reportParser(CODEBOOK);
  const annex = async (label: string) => {
    const rows = [
      ["对申请的答复总数", 100],
      ["同意公开答复数", 45],
      ["同意部分公开答复数", 0],
      [label, 30],
      ["“信息不存在”数", 12],
      ["“非本部门掌握”数", 8],
    ];
    const cells = rows.map(([name, value]) =>
      `<tr><td>${name}</td><td>条</td><td>${value}</td></tr>`
    ).join("");
    const html = `<html><body><h1>杭州市2017年政府信息公开工作年度报告</h1><table>` +
      `<tr><td>指标名称</td><td>计量单位</td><td>2017年度</td></tr>${cells}</table></body></html>`;
    const report = await parse(new TextEncoder().encode(html), "hangzhou-2017.html");
    return tabulate([report], [], CODEBOOK.indicators).figures;
  };
  assertEquals(fractionOf(await annex(OLDER_ANNEX), "refusal_share"), "10/100");
  assertEquals(fractionOf(await annex(LATER_ANNEX), "refusal_share"), "30/100");
});
