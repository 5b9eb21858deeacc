import { assertEquals, assertStringIncludes } from "@std/assert";
import type { CodedFigure, Figure, Report } from "@/model/mod.ts";
import { canonicalFigures, tabulate } from "@/tabulate/mod.ts";
import { makeCodedFigure, makeFigure, makeIndicators, makeReport } from "../support/makers.ts";

const INDICATORS = makeIndicators("applications.received", "outcomes.total");
const figures = [makeFigure(), makeFigure({ code: "outcomes.total" })];

/** The ids of the canonical reports, and the findings of the others. */
function canonicalOf(reports: readonly Report[], coded: readonly CodedFigure[] = []) {
  const frames = tabulate(reports, coded, INDICATORS);
  const rows = frames.reports.toRecords();
  assertEquals(frames.panel.getColumn("canonical").toArray(), rows.map((row) => row.canonical));
  return {
    canonical: rows.filter((row) => row.canonical).map((row) => row.report),
    findings: frames.findings.select("report", "rule", "expected", "actual").rows(),
  };
}

Deno.test("tabulate() prefers a parsed report to figures coded for its issuer and year", () => {
  const coded = makeCodedFigure({ issuer: "甲市人民政府", year: 2018 });
  const { canonical, findings } = canonicalOf([makeReport({ id: "parsed" })], [
    coded,
    { ...coded, code: "outcomes.total" },
  ]);
  assertEquals(canonical, ["parsed"]);
  assertEquals(findings, [
    ["甲市人民政府-2018", "tabulate.other_version", "parsed", "甲市人民政府-2018"],
  ]);
});

Deno.test("tabulate() names coded values that the report read states otherwise", () => {
  const coded = makeCodedFigure({ issuer: "甲市人民政府", year: 2018, value: 99 });
  const report = makeReport({ id: "parsed", figures });
  const rows = [coded, { ...coded, code: "outcomes.total", value: 183 }];
  const { findings } = tabulate([report], rows, INDICATORS);
  const told = findings.toRecords().filter(({ rule }) => rule === "tabulate.coded_differs");
  assertEquals(told.map(({ report, codes, message_en }) => [report, codes, message_en]), [[
    "甲市人民政府-2018",
    "applications.received",
    'applications.received was coded as 99 (machine-assisted, single reader) and read in "parsed" as ' +
    '183 ("申请183件"): the latter is used; check both',
  ]]);
  const otherYear = makeReport({ figures: [makeFigure({ dataYear: 2017 })] });
  assertEquals(tabulate([otherYear], [coded], INDICATORS).findings.height, 1);
});

Deno.test("tabulate() lists what two versions of a report state differently, five at most", () => {
  const codes = Array.from({ length: 7 }, (_, index) => `outcomes.n${index}`);
  const indicators = makeIndicators("applications.received", ...codes);
  const version = (id: string, value: number, shown = codes) =>
    makeReport({
      id,
      figures: [
        makeFigure(),
        ...shown.map((code) => makeFigure({ code, value, applicant: "total" })),
      ],
    });
  const said = (a: Report, b: Report) =>
    tabulate([a, b], [], indicators).findings.select("codes", "message_zh", "message_en").rows();
  const [codesOf, zh, en] = said(version("a", 1, codes.slice(0, 2)), version("b", 2))[0]!;
  assertEquals(codesOf, "outcomes.n0|outcomes.n1");
  assertEquals(
    zh,
    "同一机关同一年度以“b”为准，“a”保留备查；不同的数值（前者 / 后者）：outcomes.n0 2 / 1，outcomes.n1 2 / 1",
  );
  assertEquals(
    en,
    '"b" is used for this issuer and year: "a" is kept beside it; ' +
      "values that differ (first / second): outcomes.n0 2 / 1, outcomes.n1 2 / 1",
  );
  const [, , many] = said(version("a", 1), version("b", 2))[0]!;
  assertStringIncludes(String(many), "outcomes.n4 1 / 2, and 2 more");
  const [none, same] = said(version("a", 1), version("b", 1))[0]!;
  assertEquals([none, String(same).split("；")[1]], [null, "两份都有的数值无一不同"]);
});

Deno.test("tabulate() takes the qualifiers of coded and read values for what they leave open", () => {
  const differs = (coded: Partial<CodedFigure>, read: Partial<Figure>) => {
    const row = makeCodedFigure({ issuer: "甲市人民政府", year: 2018, ...coded });
    const { findings } = tabulate([makeReport({ figures: [makeFigure(read)] })], [row], INDICATORS);
    return findings.getColumn("rule").toArray().includes("tabulate.coded_differs");
  };
  assertEquals(differs({ value: 100, qualifier: "at_least" }, { value: 112 }), false);
  assertEquals(differs({ value: 120, qualifier: "at_least" }, { value: 112 }), true);
  assertEquals(differs({ value: 112 }, { value: 100, qualifier: "at_least" }), false);
  assertEquals(differs({ value: 356021 }, { value: 356000, printed: "35.6万件" }), false);
  assertEquals(differs({ value: 100, qualifier: "about" }, { value: 104 }), false);
  assertEquals(differs({ value: 100, qualifier: "about" }, { value: 400 }), true);
  assertEquals(differs({ value: 104 }, { value: 104, applicant: "natural_person" }), false);
  assertEquals(differs({ value: 104 }, { value: 9, scope: "departments" }), false);
});

Deno.test("tabulate() prefers the report with more figures, then the smaller id", () => {
  assertEquals(canonicalOf([makeReport({ id: "a" }), makeReport({ id: "b", figures })]), {
    canonical: ["b"],
    findings: [["a", "tabulate.other_version", "b", "a"]],
  });
  assertEquals(canonicalOf([makeReport({ id: "b" }), makeReport({ id: "a" })]).canonical, ["a"]);
});

Deno.test("tabulate() has a canonical report for each issuer and year", () => {
  const reports = [
    makeReport({ id: "a" }),
    makeReport({ id: "b", identity: { year: 2017 } }),
    makeReport({ id: "c", identity: { issuer: "丙市人民政府" } }),
  ];
  assertEquals(canonicalOf(reports), { canonical: ["a", "b", "c"], findings: [] });
});

Deno.test("tabulate() takes the long and the short name of an issuer in one place for one", () => {
  const [long, short] = ["甲省乙市丙县财政局", "丙县财政局"];
  const at = { divisionCode: "341126", rank: "county", kind: "department" } as const;
  const canonicalWith = (other: Partial<Report["identity"]>) =>
    canonicalOf([
      makeReport({ id: "a", identity: { ...at, issuer: long } }),
      makeReport({ id: "b", identity: { ...at, issuer: short, ...other } }),
    ]);
  assertEquals(canonicalWith({}), {
    canonical: ["a"],
    findings: [["b", "tabulate.other_version", "a", "b"]],
  });
  const others: readonly Partial<Report["identity"]>[] = [
    { divisionCode: "341125" },
    { divisionCode: null },
    { year: 2017 },
    { rank: "township" },
    { issuer: "丙县审计局" },
  ];
  for (const other of others) assertEquals(canonicalWith(other).canonical, ["a", "b"]);
});

Deno.test("tabulate() lets reports without issuer or year stand for themselves", () => {
  const reports = [
    makeReport({ id: "a", identity: { issuer: null } }),
    makeReport({ id: "b", identity: { issuer: null } }),
    makeReport({ id: "c", identity: { year: null } }),
  ];
  assertEquals(canonicalOf(reports), { canonical: ["a", "b", "c"], findings: [] });
});

Deno.test("tabulate() marks a byte-identical file as a copy, whatever it is taken for", () => {
  const source = { sha256: "same" };
  const reports = [
    makeReport({ id: "z-copy", source, identity: { issuer: null } }),
    makeReport({ id: "a", source }),
  ];
  assertEquals(canonicalOf(reports), {
    canonical: ["a"],
    findings: [["z-copy", "tabulate.copy", "a", "z-copy"]],
  });
});

Deno.test("tabulate() gives a place that a copy cannot take to the next report", () => {
  const issuer = "丙市人民政府";
  const reports = [
    makeReport({ id: "a", source: { sha256: "same" }, figures }),
    makeReport({ id: "b", source: { sha256: "same" }, figures, identity: { issuer } }),
    makeReport({ id: "c", identity: { issuer } }),
  ];
  assertEquals(canonicalOf(reports).canonical, ["a", "c"]);
});

Deno.test("tabulate() keeps the rows of every report, and canonicalFigures() one report's", () => {
  const frames = tabulate(
    [makeReport({ id: "a" }), makeReport({ id: "b", figures })],
    [makeCodedFigure({ issuer: "甲市人民政府", year: 2018 })],
    INDICATORS,
  );
  assertEquals(frames.figures.getColumn("report").toArray(), ["b", "b", "甲市人民政府-2018"]);
  assertEquals(canonicalFigures(frames).getColumn("report").toArray(), ["b", "b"]);
});
