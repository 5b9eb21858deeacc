import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import {
  channelMix,
  type Chart,
  copiedText,
  disclosureChannels,
  disclosureRates,
  disputeOutcomes,
  NothingToDrawError,
  outcomes,
  proportions,
  themeShares,
  volumes,
  volumeSpread,
} from "@/draw/mod.ts";
import { countScale } from "@/draw/parts/count_scale.ts";
import { configOf } from "@/draw/parts/theme.ts";
import { schemas } from "@/frame/mod.ts";
import { PRESETS, VERSION } from "@/model/mod.ts";
import { looseFrame } from "../support/loose_frame.ts";
import { assertStored } from "../support/stored.ts";
import { charts } from "./_charts.ts";
import { measuresFrame, shareRows, volumeRow } from "./_measures.ts";

const options = { lang: "en", codebook: loadCodebook() } as const;

const SPECS = new URL("specs/", import.meta.url);

for (const [name, make] of Object.entries(charts)) {
  Deno.test(`${name}() makes the specifications on file`, () => {
    const specs = (["zh", "en"] as const).map((lang) => {
      const { config, usermeta, ...spec } = make(lang);
      const { columns: _, ...origin } = usermeta!.gongkai;
      assertEquals(origin, { preset: "screen", version: VERSION, data: null });
      assertEquals(config, configOf({}));
      return [lang, spec];
    });
    assertStored(new URL(`${name}.json`, SPECS), Object.fromEntries(specs));
  });
}

Deno.test("configOf() makes the configurations on file, one for each preset", () => {
  const configs = PRESETS.map((preset) => [preset, configOf({ preset })]);
  assertStored(new URL("config.json", SPECS), Object.fromEntries(configs));
});

Deno.test("volumes() gives colours to six issuers, and to levels where there are more", () => {
  const rows = ["甲", "乙", "丙", "丁", "戊", "己"].map((name) =>
    volumeRow(name, "county", 2014, 1)
  );
  const series = (chart: Chart) => new Set(numbersOf(chart).map(({ series }) => series));
  assertEquals(series(volumes(measuresFrame(rows), options)).size, 6);
  const more = [...rows, volumeRow("庚", null, 2014, 1)];
  assertEquals(
    [...series(volumes(measuresFrame(more), options))].sort(),
    ["County", "Level not stated"],
  );
});

Deno.test("volumes() joins only consecutive years, and one report a year", () => {
  const rows = [
    volumeRow("甲", "county", 2012, 1),
    volumeRow("甲", "county", 2013, 2),
    volumeRow("甲", "county", 2013, 3, { report: "甲-2013-copy" }),
    volumeRow("甲", "county", 2015, 4),
    volumeRow("乙", "county", 2016, 5),
  ];
  const runs = numbersOf(volumes(measuresFrame(rows), options));
  assertEquals(
    Object.fromEntries(runs.map(({ value, run }) => [value, run])),
    { 1: 1, 2: 1, 3: null, 4: 2, 5: 3 },
  );
});

Deno.test("volumes() says how many points lie on one another", () => {
  const rows = ["甲", "乙", "丙"].map((name) => volumeRow(name, "county", 2014, 0));
  const words = "Numbers beside points: how many coincide.";
  const chart = JSON.stringify(volumes(measuresFrame(rows), options));
  assertStringIncludes(chart, words);
  assertStringIncludes(chart, '"aggregate":[{"op":"count","as":"points"}]');
  const apart = JSON.stringify(volumes(measuresFrame(rows.slice(0, 1)), options));
  assert(!apart.includes(words) && !apart.includes('"as":"points"'));
});

Deno.test("countScale() has a number in reach of the largest value", () => {
  const ticks = (largest: number) => Object(countScale([1, largest]).axis.axis).values as number[];
  assertEquals([6842, 2100, 1100, 150].map((largest) => ticks(largest).at(-1)), [
    5000,
    2000,
    1000,
    100,
  ]);
});

Deno.test("outcomes() draws bars of fewer than five cases pale, and says so", () => {
  const bars = (whole: number) =>
    JSON.stringify(outcomes(
      measuresFrame(
        shareRows("outcome_share", "outcomes.total", ["甲县", 2020, whole], {
          "outcomes.granted": 1,
        }),
      ),
      options,
    ));
  assertStringIncludes(bars(4), "Pale: n < 5.");
  assert(!bars(5).includes("Pale"));
});

Deno.test("volumes() takes a logarithmic scale where values are a hundredfold apart, or where told", () => {
  const chart = (high: number, scale?: "linear" | "log") =>
    JSON.stringify(volumes(
      measuresFrame([
        volumeRow("甲", "county", 2014, 0),
        volumeRow("乙", "county", 2014, 1),
        volumeRow("丙", "county", 2014, high),
      ]),
      { ...options, ...scale === undefined ? {} : { scale } },
    ));
  assert(!chart(99).includes("symlog"));
  assert(chart(100).includes("symlog"));
  assert(!chart(100, "linear").includes("symlog"));
  assert(chart(2, "log").includes("symlog"));
});

Deno.test("volumeSpread() counts reports by size and level", () => {
  const rows = [0, 0, 9, 10, 1234].map((value, index) =>
    volumeRow(`第${index}县`, index === 0 ? null : "county", 2014, value)
  );
  assertEquals(
    numbersOf(volumeSpread(measuresFrame(rows), options)).map((
      { name, series, count },
    ) => [name, series, count]),
    [
      ["0", "County", 1],
      ["0", "Level not stated", 1],
      ["1–9", "County", 1],
      ["10–99", "County", 1],
      ["1,000 or more", "County", 1],
    ],
  );
});

Deno.test("volumeSpread() draws levels of fewer than five reports pale, and says so", () => {
  const rows = ["甲", "乙", "丙", "丁", "戊"].map((name) => volumeRow(name, "county", 2014, 3));
  const chart = volumeSpread(
    measuresFrame([...rows, volumeRow("己", "province", 2014, 3)]),
    options,
  );
  assertEquals(numbersOf(chart).map(({ series, few }) => [series, few]), [
    ["Province", true],
    ["County", false],
  ]);
  assertStringIncludes(JSON.stringify(chart), "Pale: levels of fewer than 5 reports");
  assert(!JSON.stringify(volumeSpread(measuresFrame(rows), options)).includes("Pale"));
});

Deno.test("outcomes() sums up what forms cut differently, and draws the rest", () => {
  const rows = shareRows("outcome_share", "outcomes.total", ["甲县", 2014, 10, "parsed"], {
    "outcomes.granted": 4,
    "outcomes.not_exist": 1,
    "outcomes.not_this_agency": 2,
    "outcomes.refused": 0,
  });
  assertEquals(
    numbersOf(outcomes(measuresFrame(rows), options)).map((
      { component, numerator },
    ) => [component, numerator]),
    [["Disclosure granted", 4], ["Not available or unclear", 3], ["The rest", 3]],
  );
});

Deno.test("outcomes() leaves out a report whose parts exceed its whole, and says so", () => {
  const parts = { "outcomes.granted": 6, "outcomes.refused": 5 };
  const over = shareRows("outcome_share", "outcomes.total", ["甲县", 2014, 10], parts);
  const even = shareRows("outcome_share", "outcomes.total", ["乙县", 2014, 11], parts);
  const chart = outcomes(measuresFrame([...over, ...even]), options);
  assertEquals(new Set(numbersOf(chart).map(({ name }) => name)), new Set(["Yixian County"]));
  assertStringIncludes(JSON.stringify(chart), "Left out, as their parts exceed the whole: 1.");
  assertThrows(() => outcomes(measuresFrame(over), options), RangeError, "in every report");
});

Deno.test("channelMix() tells two reports of one issuer and year apart", () => {
  const channels = { "applications.channel.letter": 1 };
  const measure = "application_channel_share";
  const one = shareRows(measure, "applications.received", ["甲县", 2014, 2, "parsed"], channels);
  const other = shareRows(measure, "applications.received", ["甲县", 2014, 4, "parsed"], channels, {
    report: "copy",
  });
  const labels = new Set(
    numbersOf(channelMix(measuresFrame([...one, ...other]), options)).map(({ label }) => label),
  );
  assertEquals([...labels], ["Jiaxian County 2014", "Jiaxian County 2014 (Jiaxian County-2014)"]);
});

Deno.test("proportions() draws fewer than five cases hollow, and no interval where none is due", () => {
  const measure = "reconsideration_outcome.all";
  const component = "reconsideration.corrected";
  const rows = [4, 5].flatMap((whole) =>
    shareRows(measure, "reconsideration.total", ["甲县", 2010 + whole, whole], { [component]: 1 })
  );
  const chart = proportions(measuresFrame(rows), { ...options, measure, component });
  assertEquals(numbersOf(chart).map(({ few }) => few), [true, false]);
  assert(!JSON.stringify(chart).includes(`"x2"`));
});

Deno.test("proportions() rejects what is no share, and several components at once", () => {
  const draw = (measure: string) => () =>
    proportions(
      measuresFrame(shareRows(measure, "reconsideration.total", ["甲县", 2014, 9], {
        "reconsideration.upheld": 4,
        "reconsideration.corrected": 5,
      })),
      { ...options, measure },
    );
  assertThrows(draw("disputes_per_100"), RangeError, "it is not a share");
  assertThrows(draw("nonsense"), RangeError, "it is not a share");
  assertThrows(draw("reconsideration_outcome.all"), RangeError, "several components");
});

Deno.test("disputeOutcomes() rejects ids that the codebook does not have", () => {
  const rows = shareRows("nonsense", "reconsideration.total", ["甲县", 2014, 9], {
    "reconsideration.upheld": 4,
  });
  assertThrows(
    () => disputeOutcomes(measuresFrame(rows), { ...options, measure: "nonsense" }),
    RangeError,
    `Cannot label "nonsense"`,
  );
});

function numbersOf({ datasets }: Chart): readonly Record<string, unknown>[] {
  return datasets?.numbers as readonly Record<string, unknown>[];
}

Deno.test("copiedText() leaves out reports without another to compare with, and says how many", () => {
  const numbers = numbersOf(charts.copiedText!("en"));
  assertEquals(
    [...new Set(numbers.map(({ report }) => report))],
    ["zone-2015", "zone-2016", "long-2016"],
  );
  assertStringIncludes(
    JSON.stringify(charts.copiedText!("en")),
    "n = 3 reports of 2 issuers; without a value: 3.",
  );
});

Deno.test("themeShares() draws fewer than five reports hollow, says so, and counts issuers", () => {
  const drawn = (reports: number) =>
    JSON.stringify(themeShares(
      looseFrame(schemas.themeShares, [
        { theme: "problem.staff", kind: "problem", telling: 2, reports, share: 2 / reports },
      ]),
      { ...options, kind: "problem", issuers: 3 },
    ));
  assertStringIncludes(drawn(4), '"color":"white"');
  assertStringIncludes(drawn(4), "Hollow: fewer than 5 reports");
  assertStringIncludes(drawn(4), "n = 4 reports of 3 issuers, with a part on problems.");
  assert(!drawn(5).includes("Hollow") && !drawn(5).includes('"color":"white"'));
});

Deno.test("disclosureRates() draws the rates beside each other, all outcomes first, with what each leaves out", () => {
  const chart = charts.disclosureRates!("en");
  const ofZone = numbersOf(chart).filter(({ year }) => year === 2019);
  assertEquals(ofZone.map(({ measure, cases }) => [measure, cases]), [
    ["disclosure_rate.all", "8 / 23"],
    ["disclosure_rate.handled", "8 / 21"],
    ["disclosure_rate.decided", "8 / 8"],
  ]);
  const text = JSON.stringify(chart).replaceAll('","', " ").replaceAll("\\", "");
  assertStringIncludes(text, `"Disclosure rate: over all outcomes": All outcomes are in the`);
  assertStringIncludes(text, `"Disclosure rate: over granted, partial and refused": Requests that`);
  assert(text.indexOf("Of all outcomes") < text.indexOf("Of granted, partial"));
});

Deno.test("disclosureRates() and outcomes() set reports of forms that do not compare apart", () => {
  const rows = (measure: string, years: readonly number[]) =>
    measuresFrame(years.flatMap((year) => [
      ...shareRows(measure, "outcomes.total", ["甲县", year, 10], { "outcomes.granted": 4 }),
      ...shareRows(measure, "outcomes.total", ["乙县", year, 10], { "outcomes.refused": 1 }),
    ]));
  const domain = (chart: Chart) =>
    /"domain":(\["[^\]]*County[^\]]*\])/.exec(JSON.stringify(chart))?.[1] ?? "";
  const both = ["Reports of 2016–2018", ...[
    "Jiaxian County 2016†",
    "Jiaxian County 2018†",
    "Yixian County 2016†",
    "Yixian County 2018†",
  ]];
  const after = ["Reports of 2019", "Jiaxian County 2019†", "Yixian County 2019†"];
  for (
    const [measure, draw] of [
      ["disclosure_rate.decided", disclosureRates],
      ["outcome_share", outcomes],
    ] as const
  ) {
    const listed = (...years: readonly number[]) =>
      JSON.parse(domain(draw(rows(measure, years), options)));
    assertEquals(listed(2018, 2019, 2016), [...both, ...after]);
    assertEquals(listed(2022, 2023), [
      "Jiaxian County 2022†",
      "Jiaxian County 2023†",
      "Yixian County 2022†",
      "Yixian County 2023†",
    ]);
  }
});

Deno.test("disclosureChannels() has an axis, and marks a channel that exceeds the total", () => {
  const of = (website: number) =>
    disclosureChannels(
      measuresFrame(
        shareRows("disclosure_channel_share", "disclosure.total", ["甲县", 2013, 4970], {
          "disclosure.channel.website": website,
        }),
      ),
      options,
    );
  const exceeding = of(72804);
  assertEquals(numbersOf(exceeding).map(({ exceeds }) => exceeds), [false, true]);
  assertStringIncludes(JSON.stringify(exceeding), "▲: the channel alone exceeds the total");
  assertStringIncludes(JSON.stringify(exceeding), '"values":[0,1,10,100,1000,10000]');
  assert(!JSON.stringify(of(4970)).includes("▲"));
});

Deno.test("copiedText() and themeShares() say so where there is nothing to draw", () => {
  const counts = { earlier_reports: 0, characters: 90, earlier_exact: 0, earlier_changed: 0 };
  const alone = looseFrame(schemas.novelty, [
    { report: "alone-2012", issuer: "甲县", year: 2012, peer_only: 0, ...counts },
  ]);
  assertThrows(() => copiedText(alone, options), NothingToDrawError, "none of 1 reports");
  const none = looseFrame(schemas.themeShares, []);
  assertThrows(
    () => themeShares(none, { ...options, kind: "problem", outOf: 4 }),
    NothingToDrawError,
    "none of 4 reports",
  );
});
