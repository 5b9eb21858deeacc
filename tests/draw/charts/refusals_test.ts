import { assert, assertEquals, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { type Chart, NothingToDrawError, outcomes, refusals, remedies } from "@/draw/mod.ts";
import { measure } from "@/measure/mod.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeFigure, makeReport } from "../../support/makers.ts";
import { measuresFrame, type Row, shareRows } from "../_measures.ts";

const options = { lang: "en", codebook: loadCodebook() } as const;
const numbersOf = ({ datasets }: Chart) => datasets?.numbers as readonly Record<string, unknown>[];
const refused = (
  issuer: string,
  whole: number,
  counts: Readonly<Record<string, number>>,
): Row[] =>
  shareRows("refusal_ground_share", "outcomes.refused", [issuer, 2016, whole, "parsed"], counts);
const draw = (...rows: readonly Row[]) => refusals(measuresFrame(rows), options);

Deno.test("refusals() draws what the reasons leave as the rest", () => {
  const parts = (whole: number) =>
    numbersOf(draw(...refused("甲县", whole, {
      "outcomes.refused.state_secret": 1,
      "outcomes.refused.personal_privacy": 2,
      "outcomes.not_government_information": 3,
    }))).map(({ component, numerator }) => [component, numerator]);
  const reasons = [["State secret", 1], ["Third parties", 2], ["Outside the Regulations", 3]];
  assertEquals(parts(6), reasons);
  assertEquals(parts(8), [...reasons, ["The rest", 2]]);
});

Deno.test("refusals() sets reports apart by the form that their reasons tell", () => {
  const old = refused("甲县", 2, { "outcomes.refused.other_statutory": 2 });
  const recent = refused("乙县", 2, { "outcomes.refused.internal_affairs": 2 });
  const text = JSON.stringify(draw(...recent, ...old));
  const places = [
    "Reasons of: Statistics form of 2014",
    "Jiaxian County 2016",
    "Reasons of: Format of 2019",
    "Yixian County 2016",
  ]
    .map((label) => text.indexOf(`"${label}`));
  assert(places.every((place) => place > 0), text);
  const domain = /"domain":\[("Reasons of: Statistics[^\]]*)\]/.exec(text)?.[1];
  assertEquals(
    domain,
    '"Reasons of: Statistics form of 2014","Jiaxian County 2016",' +
      '"Reasons of: Format of 2019, Format of 2021","Yixian County 2016"',
  );
  assert(!JSON.stringify(draw(...old)).includes("Reasons of:"), "a heading over all");
});

const remedy = (way: string, corrected: number, whole: number) =>
  shareRows(
    `${way.replace(".", "_")}_outcome.concluded`,
    `${way}.total`,
    ["甲县", 2022, whole],
    { [`${way}.corrected`]: corrected, [`${way}.upheld`]: whole - corrected },
  );

Deno.test("remedies() draws a panel for each way that a report tells, hollow below five cases", () => {
  const rows = [...remedy("reconsideration", 1, 4), ...remedy("litigation.direct", 2, 5)];
  const chart = remedies(measuresFrame(rows), options);
  assertEquals(numbersOf(chart).map(({ measure, cases, few }) => [measure, cases, few]), [
    ["reconsideration_outcome.concluded", "1 / 4", true],
    ["litigation_direct_outcome.concluded", "2 / 5", false],
  ]);
  assertEquals(
    chart.description,
    "Share of cases corrected, 1 reports: Reconsideration; of this, direct.",
  );
  const upheld = remedies(measuresFrame(rows), { ...options, result: "upheld" });
  assertEquals(numbersOf(upheld).map(({ cases }) => cases), ["3 / 4", "3 / 5"]);
});

Deno.test("remedies() and refusals() tell where there is nothing to draw", () => {
  const frame = measuresFrame(remedy("reconsideration", 1, 4));
  const over = { ...options, over: "decided" } as const;
  assertThrows(() => remedies(frame, over), NothingToDrawError, "none of 1 reports has a value");
  assertThrows(() => refusals(frame, options), NothingToDrawError, "none of 1 reports");
});

Deno.test("outcomes() sums up what was not available and what was unclear, the measure leaves that out", () => {
  const rows = shareRows("outcome_share", "outcomes.total", ["甲县", 2012, 60, "parsed"], {
    "outcomes.granted": 30,
    "outcomes.not_exist": 12,
    "outcomes.not_this_agency": 8,
    "outcomes.unclear": 2,
    "outcomes.duplicate": 5,
    "outcomes.not_government_information": 3,
  });
  const parts = numbersOf(outcomes(measuresFrame(rows), options));
  assertEquals(parts.map(({ component, numerator }) => [component, numerator]), [
    ["Disclosure granted", 30],
    ["Not available or unclear", 22],
    ["Procedural", 8],
  ]);
  const figures = framed([12, 8, 2]);
  assertEquals(
    measure(figures, options.codebook, ["factual_share"]).getColumn("numerator").toArray(),
    [20],
  );
});

/** A report of 60 outcomes of which so many do not exist, belong to others and are unclear. */
function framed(values: readonly number[]) {
  const codes = ["outcomes.not_exist", "outcomes.not_this_agency", "outcomes.unclear"];
  const figures = [
    makeFigure({ code: "outcomes.total", value: 60 }),
    ...values.map((value, index) => makeFigure({ code: codes[index]!, value })),
  ];
  return tabulate([makeReport({ figures })], [], options.codebook.indicators).figures;
}
