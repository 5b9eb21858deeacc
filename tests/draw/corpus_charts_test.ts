import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import {
  availabilityMap,
  type Chart,
  coderDisagreements,
  distributions,
  findingsByReport,
  NothingToDrawError,
  numbersRead,
  reportCounts,
} from "@/draw/mod.ts";
import { schemas } from "@/frame/mod.ts";
import { availabilityMatrix, quantiles } from "@/measure/mod.ts";
import pl from "nodejs-polars";
import { contrast } from "@/draw/parts/readable_on.ts";
import { charts } from "./_charts.ts";
import { filesFrame, findingsFrame, numbersFrame, reportsFrame } from "./_frames.ts";
import { looseFrame } from "../support/loose_frame.ts";
import { measuresFrame, volumeRow } from "./_measures.ts";

const options = { lang: "en", codebook: loadCodebook() } as const;
const numbersOf = ({ datasets }: Chart) => datasets?.numbers as readonly Record<string, unknown>[];
const nothing = (draw: () => Chart, zh: string) => {
  const error = assertThrows(draw, NothingToDrawError) as NothingToDrawError;
  assertStringIncludes(error.bilingual.zh, zh);
  assert(error.bilingual.en !== "");
};

Deno.test("availabilityMap() signs missing years and versions", () => {
  const matrix = availabilityMatrix(reportsFrame([
    { report: "a", issuer: "甲县", year: 2014 },
    { report: "b", issuer: "甲县", year: 2016 },
    { report: "b2", issuer: "甲县", year: 2016, canonical: false },
  ]));
  assertEquals(
    numbersOf(availabilityMap(matrix, options)).map((
      { year, sign, report },
    ) => [year, sign, report]),
    [[2014, "", "a"], [2015, "×", undefined], [2016, "2", "b"]],
  );
});

Deno.test("availabilityMap() signs, counts and explains years whose file cannot be read", () => {
  const matrix = availabilityMatrix(
    reportsFrame([2014, 2017].map((year) => ({ report: `a${year}`, issuer: "甲县", year }))),
    filesFrame([["b.doc", "refused", "甲县", 2015]]),
  );
  const chart = availabilityMap(matrix, options);
  assertEquals(numbersOf(chart).map(({ sign }) => sign), ["", "!", "×", ""]);
  const text = JSON.stringify(chart);
  assertStringIncludes(text, "years with a report: 2; missing between: 1; with a file that");
  assertStringIncludes(text, "!: the file is there and cannot be read; it is not missing.");
  const without = JSON.stringify(availabilityMap(matrix.filter(pl.col("year").gt(2015)), options));
  assertEquals(without.includes("cannot be read"), false);
});

Deno.test("availabilityMap() leaves out issuers with a single year where there are too many", () => {
  const single = ["甲", "乙", "丙"].map((issuer) => ({ report: issuer, issuer, year: 2014 }));
  const both = [2014, 2015].map((year) => ({ report: `d${year}`, issuer: "丁", year }));
  const names = (issuers: number, rows: Parameters<typeof reportsFrame>[0]) => {
    const chart = availabilityMap(availabilityMatrix(reportsFrame(rows)), { ...options, issuers });
    return [...new Set(numbersOf(chart).map(({ name }) => name))];
  };
  assertEquals(names(4, [...single, ...both]), ["Ding", "Bing", "Jia", "Yi"]);
  assertEquals(names(3, [...single, ...both]), ["Ding"]);
  assertEquals(names(2, single), ["Bing", "Jia"]);
});

Deno.test("availabilityMap() draws forty issuers unless more are asked for", () => {
  const rows = Array.from({ length: 41 }, (_, index) => ({
    report: `r${index}`,
    issuer: `第${index}县`,
    year: 2014,
  }));
  const matrix = availabilityMatrix(reportsFrame(rows));
  const drawn = (issuers?: number) =>
    numbersOf(availabilityMap(matrix, { ...options, ...issuers && { issuers } })).length;
  assertEquals([drawn(), drawn(41)], [40, 41]);
});

Deno.test("availabilityMap(), reportCounts() and findingsByReport() tell where there is nothing to draw", () => {
  const reports = reportsFrame([{ report: "undated", issuer: null, year: null }]);
  nothing(
    () => availabilityMap(availabilityMatrix(reports), options),
    "没有一份报告写明发布单位和年份",
  );
  nothing(() => reportCounts(reports, { ...options, by: "body" }), "没有一份报告写明年份");
  nothing(() => findingsByReport(reports, findingsFrame([]), options), "1 份报告均未发现问题");
});

Deno.test("reportCounts() counts an issuer and year once, and prose beside a form under the form", () => {
  const reports = reportsFrame([
    { report: "a", issuer: "甲", year: 2016, era: "narrative+stat2014" },
    { report: "a2", issuer: "甲", year: 2016, era: "narrative", canonical: false },
    { report: "b", issuer: "乙", year: 2016, coverage: "opening" },
    { report: "c", issuer: "丙", year: null },
  ]);
  const chart = reportCounts(reports, { ...options, by: "era" });
  assertEquals(numbersOf(chart).map(({ name, reports, openings }) => [name, reports, openings]), [
    ["Prose", 1, 1],
    ["Statistics form of 2014", 1, 0],
  ]);
  assertStringIncludes(JSON.stringify(chart), "n = 2 reports of 2 issuers; without a year: 1.");
});

Deno.test("reportCounts() lists levels from the highest, and provinces by their reports", () => {
  const reports = reportsFrame([
    { report: "a", issuer: "甲", year: 2016, rank: null, kind: null, province: null },
    { report: "b", issuer: "乙", year: 2016, rank: "county" },
    { report: "c", issuer: "丙", year: 2016, rank: "province" },
  ]);
  const names = (by: "body" | "province") =>
    numbersOf(reportCounts(reports, { ...options, by })).map(({ name }) => name);
  assertEquals(names("body"), [
    "Province: government",
    "County: government",
    "Level not stated: kind not stated",
  ]);
  assertEquals(names("province"), ["福建", "Not stated"]);
});

Deno.test("distributions() draws no band for fewer than five reports, but each of them", () => {
  const row = (issuer: string, rank: string, value: number) => ({
    ...volumeRow(issuer, rank, 2019, value, { coverage: "whole" }),
    kind: "government",
  });
  const volumes = measuresFrame([
    ...[1, 2, 3, 4, 10].map((value) => row(`县${value}`, "county", value)),
    ...[7, 8, 9, 9].map((value, index) => row(`乡${index}`, "township", value)),
  ]);
  const chart = distributions(volumes, quantiles(volumes, []), { ...options, measure: "volume" });
  assertEquals(
    numbersOf(chart).map(({ mark, label, spread, value }) => [mark, label, spread ?? value]),
    [
      ["band", "County: government", "2 – 3 – 4"],
      ["band", "Township: government", undefined],
      ...["7", "8", "9", "9"].map((value) => ["point", "Township: government", value]),
    ],
  );
});

Deno.test("distributions() draws no band of one issuer, and counts the reports of one value", () => {
  const volumes = measuresFrame([0, 0, 0, 5, 7, 9].map((value, index) => ({
    ...volumeRow("甲区", "prefecture", 2015 + index, value, { coverage: "whole" }),
    kind: "zone",
  })));
  const chart = distributions(volumes, quantiles(volumes, []), { ...options, measure: "volume" });
  assertEquals(
    numbersOf(chart).map(({ mark, value, times, median, beside }) => [
      mark,
      value ?? median ?? null,
      times ?? beside ?? null,
    ]),
    [
      ["band", null, "n = 6 (1)"],
      ["point", "0", "×3"],
      ["point", "0", null],
      ["point", "0", null],
      ...["5", "7", "9"].map((value) => ["point", value, null]),
    ],
  );
});

Deno.test("distributions() leaves out what was read in its opening only, and counts it", () => {
  const row = (index: number, coverage: "whole" | "opening", rank = "county") => ({
    ...volumeRow(`第${index}县`, rank, 2019, 10 * index, { coverage }),
    kind: "government",
  });
  const read = measuresFrame([
    ...[1, 2, 3, 4, 5].map((index) => row(index, "whole")),
    ...[0, 9].map((index) => row(index, "opening")),
    row(8, "opening", "township"),
  ]);
  const chart = distributions(read, quantiles(read, []), { ...options, measure: "volume" });
  assertEquals(numbersOf(chart).map(({ label, spread, beside }) => [label, spread, beside]), [
    ["County: government", "20 – 30 – 40", "n = 5 (5)"],
  ]);
  assertStringIncludes(JSON.stringify(chart), "Left out, as only their opening was read: 3.");
  const openings = measuresFrame([row(1, "opening")]);
  nothing(
    () => distributions(openings, quantiles(openings, []), { ...options, measure: "volume" }),
    "都只读到网页开头",
  );
});

Deno.test("coderDisagreements() draws what each reader gives, those farthest apart first", () => {
  const row = (code: string, first: number, second_by: string, second: number) => ({
    ...{ report: "a-2018", issuer: "甲县", year: 2018, code, first_by: "parsed", first },
    ...{ second_by, second },
  });
  const frame = looseFrame(schemas.coderDisagreements, [
    row("applications.received", 66, "李", 60),
    row("applications.received", 66, "王", 60),
    row("outcomes.granted", 51, "李", 15),
    row("outcomes.refused", 0, "王", 3),
  ]);
  const chart = coderDisagreements(frame, { ...options, lang: "zh", figures: 2 });
  const shown = numbersOf(chart).map(({ label, reader, value, part, beside }) =>
    [label, reader, value, part, beside].join(" | ")
  );
  assertEquals(shown, [
    "甲县 2018 · 不同意公开答复数 | 解析 | 0 | 0 | 0 / 3",
    "甲县 2018 · 不同意公开答复数 | 王 | 3 | 1 | 0 / 3",
    `甲县 2018 · 同意公开答复数 | 解析 | 51 | 1 | 51 / 15`,
    `甲县 2018 · 同意公开答复数 | 李 | 15 | ${15 / 51} | 51 / 15`,
  ]);
  const text = JSON.stringify(chart);
  assertStringIncludes(text, "另有 1 个相差较小的未画出");
  assertStringIncludes(text, "解析 – 李：2；解析 – 王：2");
  assertStringIncludes(text, "n = 3 个数值，出自 1 份报告");
  const none = looseFrame(schemas.coderDisagreements, []);
  assertThrows(() => coderDisagreements(none, options), NothingToDrawError, "no two readers");
});

Deno.test("coderDisagreements() gives the last of many coders one colour", () => {
  const rows = Array.from({ length: 8 }, (_, index) => ({
    ...{ report: "a", issuer: "甲县", year: 2018, code: "outcomes.granted", first_by: "parsed" },
    ...{ first: 1, second_by: `编码员${index}`, second: 2 },
  }));
  const numbers = numbersOf(
    coderDisagreements(looseFrame(schemas.coderDisagreements, rows), { ...options, lang: "zh" }),
  );
  assertEquals(new Set(numbers.map(({ reader }) => reader)).size, 6);
  assertEquals(numbers.at(-1)?.reader, "其他编码员");
});

Deno.test("findingsByReport() marks reports that were coded, and says what the sign means", () => {
  const reports = reportsFrame([{ report: "a", issuer: "甲县", year: 2014, method: "coded" }]);
  const findings = findingsFrame([["a", "table.torn", "warning"]]);
  const chart = findingsByReport(reports, findings, options);
  const [cell] = numbersOf(chart);
  assertEquals(cell?.label, "Jiaxian County 2014†");
  assertStringIncludes(JSON.stringify(chart), "†: of the coded panel");
});

Deno.test("numbers on tiles can be read: their contrast is 4.5 : 1 or more, on every fill", () => {
  for (const name of ["availabilityMap", "reportsByBody", "termShare"]) {
    const tiles = tilesOf(charts[name]!("en"));
    assert(tiles.length > 0, name);
    for (const { ink, fill } of tiles) {
      assert(contrast(ink, fill) >= 4.5, `${name}: ${ink} on ${fill}, ${contrast(ink, fill)}`);
    }
  }
});

/** Every fill of a chart of tiles, with the colour of the text on it. */
function tilesOf(chart: Chart): { readonly ink: string; readonly fill: string }[] {
  const [{ layer: [rects, texts] }] = chart.vconcat as [{ layer: [TileLayer, TileLayer] }];
  const { scale, field } = rects.encoding.color!;
  const inks = numbersOf(chart).map((row) => ({ ink: String(row.ink ?? ""), of: row[field] }));
  const ink = texts.mark.color;
  return ink === undefined
    ? inks.map(({ ink, of }) => ({
      ink: ink === "white" ? "#FFFFFF" : ink,
      fill: scale.range[scale.domain.indexOf(String(of))]!,
    }))
    : scale.range.map((fill) => ({ ink, fill }));
}

interface TileLayer {
  readonly mark: { readonly color?: string };
  readonly encoding: {
    readonly color?: {
      readonly field: string;
      readonly scale: { readonly domain: readonly string[]; readonly range: readonly string[] };
    };
  };
}

Deno.test("distributions() draws no group of bodies whose level is not known, and counts them", () => {
  const row = (issuer: string, rank: string | null, value: number) => ({
    ...volumeRow(issuer, rank, 2019, value, { coverage: "whole" }),
    kind: "department",
  });
  const volumes = measuresFrame([
    ...[1, 2, 3, 4, 10].map((value) => row(`县${value}`, "county", value)),
    ...[901, 1, 2, 3, 4, 5].map((value) => row(`局${value}`, null, value)),
  ]);
  const chart = distributions(volumes, quantiles(volumes, []), { ...options, measure: "volume" });
  assertEquals(numbersOf(chart).map(({ mark, label }) => [mark, label]), [
    ["band", "County: department"],
  ]);
  const words = JSON.stringify(chart);
  assertStringIncludes(words, "In no group, since level, kind or province is not stated: 6.");
  assertStringIncludes(words, "n = 5 reports of 5 issuers.");
  const unknown = measuresFrame([row("局", null, 1)]);
  nothing(
    () => distributions(unknown, quantiles(unknown, []), { ...options, measure: "volume" }),
    "没有载明层级和类型的机关",
  );
});

Deno.test("distributions() refuses several components at once", () => {
  const measure = "outcome_share";
  const shares = measuresFrame(["outcomes.granted", "outcomes.partial"].map((component) => ({
    ...volumeRow("甲县", "county", 2019, 0.5, { coverage: "whole" }),
    kind: "government",
    measure,
    component,
  })));
  assertThrows(
    () => distributions(shares, quantiles(shares, []), { ...options, measure }),
    RangeError,
    "it has several components and none is named",
  );
});

Deno.test("findingsByReport() names families and rules in the chart's language", () => {
  const reports = reportsFrame([{ report: "a", issuer: "甲县", year: 2014 }]);
  const findings = findingsFrame([["a", "table.left_over", "warning"]]);
  const named = (lang: "zh" | "en") =>
    numbersOf(findingsByReport(reports, findings, { ...options, lang }))
      .map(({ family, rules }) => [family, rules]);
  assertEquals(named("zh"), [["表格", "行目不在模板之内"]]);
  assertEquals(named("en"), [["Tables", "Row or numbers left over"]]);
});

Deno.test("findingsByReport() sorts by gravity, counts by family, and names files that are no reports", () => {
  const reports = reportsFrame([
    { report: "a", issuer: "甲县", year: 2014 },
    { report: "a-2", issuer: "甲县", year: 2014, canonical: false },
    { report: "b", issuer: "乙县", year: 2014 },
  ]);
  const findings = findingsFrame([
    ["a", "table.torn", "warning"],
    ["a", "table.left_over", "warning"],
    ["a", "text.radical", "note"],
    ["a-2", "tabulate.copy", "warning"],
    ["scan.pdf", "read.scan", "error"],
  ]);
  const cells = (most: number) =>
    numbersOf(findingsByReport(reports, findings, { ...options, reports: most }))
      .map(({ label, family, severity, findings }) => [label, family, severity, findings]);
  assertEquals(cells(3), [
    ["scan.pdf", "Reading", "Error", 1],
    ["Jiaxian County 2014", "Tables", "Warning", 2],
    ["Jiaxian County 2014", "Text", "Note", 1],
    ["Jiaxian County 2014 (a-2)", "Versions", "Warning", 1],
  ]);
  assertEquals(cells(1).length, 1);
  assertStringIncludes(
    JSON.stringify(findingsByReport(reports, findings, { ...options, reports: 1 })),
    "Reports with findings that are not drawn, none graver: 2.",
  );
});

Deno.test("numbersRead() shares the numbers of a year out, those of canonical parsed reports", () => {
  const reports = reportsFrame([
    { report: "b", year: 2016 },
    { report: "a", year: 2014 },
    { report: "a2", year: 2014 },
    { report: "tables", year: 2021 },
    { report: "undated", year: null },
    { report: "copy", year: 2014, canonical: false },
    { report: "coded", year: 2014, method: "coded" },
  ]);
  const chart = numbersRead(
    reports,
    numbersFrame([
      ["b", "figure"],
      ["a", "figure"],
      ["a", "passed"],
      ["a", "unread", "applications.received"],
      ["a2", "unread"],
      ["undated", "figure"],
      ["copy", "figure"],
      ["coded", "figure"],
      ["elsewhere", "figure"],
    ]),
    options,
  );
  assertEquals(
    numbersOf(chart).map(({ label, component, share, reports, beside }) =>
      `${label}: ${component} ${share} of ${beside}, ${reports}`
    ),
    [
      "2014: Figure 0.25 of n = 4, 2",
      "2014: Unread, may count an indicator 0.25 of n = 4, 2",
      "2014: Unread, no indicator proposed 0.25 of n = 4, 2",
      "2014: Passed over for a reason 0.25 of n = 4, 2",
      "2016: Figure 1 of n = 1, 1",
      "Not stated: Figure 1 of n = 1, 1",
    ],
  );
  assertStringIncludes(chart.description ?? "", "numbers: 6, of them figures: 50 %.");
  assertStringIncludes(
    JSON.stringify(chart),
    "Numbers: 6; parsed: n = 4 reports of 4 issuers; reports without such numbers: 1.",
  );
});

Deno.test("numbersRead() says so where no parsed report has a number in its prose", () => {
  const reports = reportsFrame([{ report: "tables", year: 2021 }]);
  nothing(() => numbersRead(reports, numbersFrame([]), options), "没有一份解析的报告");
});
