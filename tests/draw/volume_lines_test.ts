import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { type Chart, NothingToDrawError, volumeIndex, volumes, volumeTotals } from "@/draw/mod.ts";
import { indexTo, totals, ungrouped } from "@/measure/mod.ts";
import { measuresFrame, volumeRow } from "./_measures.ts";

const options = { lang: "en", codebook: loadCodebook() } as const;
const numbersOf = ({ datasets }: Chart) => datasets?.numbers as readonly Record<string, unknown>[];
const WHOLE = { coverage: "whole" } as const;
const index = (...rows: readonly ReturnType<typeof volumeRow>[]) => {
  const read = rows.map((row) => ({ ...row, ...row.report === "opening" ? {} : WHOLE }));
  return volumeIndex(indexTo(measuresFrame(read), { base: 2015 }), { ...options, base: 2015 });
};

Deno.test("volumeIndex() draws the issuers that have a base and another year, and names small bases", () => {
  const chart = index(
    volumeRow("甲县", "county", 2015, 4),
    volumeRow("甲县", "county", 2016, 5),
    volumeRow("乙县", "county", 2015, 9),
    volumeRow("丙县", "county", 2015, 0),
    volumeRow("丙县", "county", 2016, 7),
    volumeRow("甲县", "county", 2017, 90, { report: "opening" }),
  );
  assertEquals(numbersOf(chart).map(({ name, value, cases }) => [name, value, cases]), [
    ["Jiaxian County", 100, "4 / 4"],
    ["Jiaxian County", 125, "5 / 4"],
  ]);
  const text = JSON.stringify(chart);
  assertStringIncludes(
    text,
    "On a base below 5 cases a single one moves the index far: Jiaxian County.",
  );
  assertStringIncludes(text, "Left out, as only their opening was read: 1.");
  assertStringIncludes(text, "above 0 in the base year, or with that year only: 3.");
  assertStringIncludes(text, "n = 2 reports of 1 issuer.");
});

Deno.test("volumeIndex() says that no issuer has a base, and refuses what was not indexed", () => {
  assertThrows(() => index(volumeRow("甲县", "county", 2016, 5)), NothingToDrawError, "in 2015");
  const frame = measuresFrame([volumeRow("甲县", "county", 2015, 5)]);
  assertThrows(
    () => volumeIndex(frame, { ...options, base: 2015 }),
    TypeError,
    'it has no column "base_value", "index"',
  );
});

Deno.test("volumes() gives an issuer one colour, whichever of its reports tells the level", () => {
  const rows = [
    volumeRow("甲县", null, 2015, 1),
    volumeRow("甲县", "county", 2016, 2),
    volumeRow("甲县", null, 2017, 3),
  ];
  const series = numbersOf(volumes(measuresFrame(rows), { ...options, by: "level" }))
    .map(({ series }) => series);
  assertEquals(series, ["County", "County", "County"]);
});

Deno.test("volumes() joins no received to an accepted, and refuses more issuers than colours", () => {
  const accepted = { basis: "applications.accepted" };
  const rows = [
    volumeRow("甲县", "county", 2015, 1),
    volumeRow("甲县", "county", 2016, 2, accepted),
    volumeRow("甲县", "county", 2017, 3, accepted),
  ];
  assertEquals(numbersOf(volumes(measuresFrame(rows), options)).map(({ run }) => run), [1, 2, 2]);
  const many = "甲乙丙丁戊己庚".split("").map((name) => volumeRow(name, null, 2015, 1));
  assertThrows(
    () => volumes(measuresFrame(many), { ...options, by: "issuer" }),
    RangeError,
    "there are 6 colours",
  );
});

Deno.test("volumes() marks the point of a year within which a break falls, and says so", () => {
  const chart = (...years: number[]) =>
    volumes(measuresFrame(years.map((year) => volumeRow("甲县", "county", year, 9))), options);
  const across = chart(2018, 2019, 2020);
  assertEquals(numbersOf(across).filter(({ straddles }) => straddles).map(({ year }) => year), [
    2019,
  ]);
  assertStringIncludes(
    JSON.stringify(across),
    "Half-filled (2019): partly of the time before",
  );
  assertEquals(JSON.stringify(chart(2020, 2022)).includes("Half-filled"), false);
});

Deno.test("volumeTotals() draws bodies of two years or more, with the number of reports", () => {
  const row = (issuer: string, rank: string, year: number, value: number) => ({
    ...volumeRow(issuer, rank, year, value, WHOLE),
    kind: "government",
  });
  const rows = [
    row("甲县", "county", 2015, 4),
    row("甲县", "county", 2016, 5),
    row("乙县", "county", 2016, 6),
    row("省", "province", 2016, 99),
    { ...row("丙县", "county", 2015, 70), coverage: "opening" as const },
  ];
  const chart = volumeTotals(totals(measuresFrame(rows)), options);
  assertEquals(
    numbersOf(chart).map(({ panel, year, value, above }) => [panel, year, value, above]),
    [
      ["All reports", 2015, 4, "1"],
      ["All reports", 2016, 11, "2"],
      ["Balanced panel", 2015, 4, ""],
      ["Balanced panel", 2016, 5, ""],
    ],
  );
  assertStringIncludes(JSON.stringify(chart), "Kinds of bodies with a single year, not drawn: 1.");
  assertStringIncludes(JSON.stringify(chart), "n = 3 reports of 2 issuers; from the coded panel");
  // The set of reports changes from 2015 to 2016: a line would join different issuers.
  assertEquals(numbersOf(chart).map(({ run }) => typeof run), [
    "object",
    "object",
    "number",
    "number",
  ]);
  assertStringIncludes(JSON.stringify(chart), "(balanced panel, issuers: 1)");
  const apart = [row("甲县", "county", 2015, 4), row("乙县", "county", 2016, 6)];
  const single = JSON.stringify(volumeTotals(totals(measuresFrame(apart)), options));
  assertStringIncludes(single, "(no balanced panel)");
  // Vega draws no chart with a layer of lines that has no row.
  assertEquals(single.includes('"type":"line"'), false);
  assertThrows(
    () => volumeTotals(totals(measuresFrame(rows.slice(1, 3))), options),
    NothingToDrawError,
    "no kind of body has values of two years",
  );
});

Deno.test("volumeTotals() says where it is the level that is not known", () => {
  const unknown = [2015, 2016].map((year) => volumeRow("澄湖市", null, year, 4));
  const measures = measuresFrame(unknown);
  assertThrows(
    () => volumeTotals(totals(measures), { ...options, ungrouped: ungrouped(measures).height }),
    NothingToDrawError,
    "the level or kind of the bodies of 2 reports with a value is not known",
  );
});
