import { assertEquals, assertMatch } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { disputeOutcomes, outcomes, proportions, remedies } from "@/draw/mod.ts";
import { selectMeasure } from "@/draw/parts/measure_rows.ts";
import { MOST, mostRecent } from "@/draw/parts/most_recent.ts";
import { measuresFrame, shareRows } from "../_measures.ts";

const codebook = loadCodebook();
const options = { lang: "en", codebook } as const;

/** 100 issuers in 2023 and 30 in 2024, each with more cases than the one before. */
const many = (measure: string, component: string) =>
  measuresFrame(
    [[2023, 100], [2024, 30]].flatMap(([year = 0, issuers = 0]) =>
      Array.from({ length: issuers }, (_, index) => index).flatMap((index) =>
        shareRows(measure, "", [`${String.fromCharCode(0x4e00 + index)}县`, year, 10 + index], {
          [component]: 5,
        })
      )
    ),
  );

Deno.test("mostRecent() takes the latest years, of one year the largest denominators", () => {
  const all = selectMeasure(many("outcome_share", "outcomes.granted"), "outcome_share", {
    lang: "zh",
    codebook,
  });
  const { rows, reports, notes } = mostRecent(all, options);
  assertEquals(reports.length, MOST);
  assertMatch(notes.join(), /^40 of 130 reports are drawn/);
  const wholes = (year: number) =>
    rows.filter((row) => row.year === year).map(({ denominator }) => denominator);
  assertEquals(wholes(2024), Array.from({ length: 30 }, (_, index) => 10 + index));
  assertEquals(wholes(2023), Array.from({ length: 10 }, (_, index) => 100 + index));
  assertEquals(mostRecent(mostRecent(all, options), options).reports, reports);
});

Deno.test("mostRecent() leaves as many reports as a chart has room for untouched", () => {
  const all = selectMeasure(many("outcome_share", "outcomes.granted"), "outcome_share", {
    lang: "zh",
    codebook,
  });
  const few = { ...all, reports: all.reports.slice(0, MOST) };
  assertEquals(mostRecent(few, options), few);
});

const CONCLUDED = "reconsideration_outcome.concluded";
const corrected = many(CONCLUDED, "reconsideration.corrected");
const charts = {
  outcomes: outcomes(many("outcome_share", "outcomes.granted"), options),
  proportions: proportions(corrected, { ...options, measure: CONCLUDED }),
  disputeOutcomes: disputeOutcomes(corrected, { ...options, measure: CONCLUDED }),
  remedies: remedies(corrected, options),
};

for (const [name, chart] of Object.entries(charts)) {
  Deno.test(`${name}() draws no more reports than it has room for, and says so`, () => {
    const drawn = new Set(chart.datasets!.numbers.map((row) => Object(row).report));
    assertEquals(drawn.size, MOST);
    const text = JSON.stringify(chart).replaceAll('","', " ");
    assertMatch(text, /40 of 130 reports are drawn: the most recent/);
    assertMatch(text, /n = 40 reports of 40 issuers/);
  });
}
