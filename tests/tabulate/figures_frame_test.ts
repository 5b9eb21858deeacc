import { assertEquals } from "@std/assert";
import { tabulate } from "@/tabulate/mod.ts";
import { makeCodedFigure, makeFigure, makeIndicators, makeReport } from "../support/makers.ts";

const INDICATORS = makeIndicators("applications.received", "outcomes.total");

Deno.test("tabulate() lays a parsed figure out with its place in the source", () => {
  const figure = makeFigure({ span: { start: 2, end: 8, page: 3 }, section: "三、依申请公开" });
  const { figures } = tabulate([makeReport({ figures: [figure] })], [], INDICATORS);
  assertEquals(figures.toRecords(), [{
    report: "city-2018",
    issuer: "甲市人民政府",
    rank: "prefecture",
    kind: "government",
    division_code: null,
    province: null,
    year: 2018,
    code: "applications.received",
    value: 183,
    unit: "件",
    state: "stated",
    qualifier: "exact",
    scope: "all",
    applicant: "total",
    data_year: 2018,
    printed: "183件",
    where: "narrative",
    section: "三、依申请公开",
    rule: "applications.received",
    span_start: 2,
    span_end: 8,
    page: 3,
    quote: "申请183件",
    context: "收到申请183件。",
    preferred: true,
    method: "parsed",
    coverage: "whole",
    source_url: null,
    confidence: null,
  }]);
});

Deno.test("tabulate() tells a blank cell from zero, and another year from the report's own", () => {
  const figures = [
    makeFigure({ value: null, state: "blank" }),
    makeFigure({ value: 0, state: "zero", dataYear: 2017, preferred: false }),
  ];
  const frame = tabulate([makeReport({ figures })], [], INDICATORS).figures;
  assertEquals(frame.select("value", "state", "data_year", "preferred", "page").rows(), [
    [null, "blank", 2018, true, null],
    [0, "zero", 2017, false, null],
  ]);
});

Deno.test("tabulate() gives coded figures an address and no quotation", () => {
  const coded = [makeCodedFigure(), makeCodedFigure({ code: "outcomes.total", value: 0 })];
  const { figures } = tabulate([], coded, INDICATORS);
  const columns = ["code", "value", "unit", "state", "scope", "rule", "quote", "span_start"];
  assertEquals(figures.select(...columns).rows(), [
    [
      "applications.received",
      12,
      "件",
      "stated",
      "all",
      "machine-assisted, single reader",
      null,
      null,
    ],
    ["outcomes.total", 0, "件", "zero", "all", "machine-assisted, single reader", null, null],
  ]);
  assertEquals(figures.getColumn("source_url").toArray()[0], "https://example.org/2019");
});

Deno.test("tabulate() keeps both values of a figure coded twice and prefers the first", () => {
  const coded = [
    makeCodedFigure({ value: 12, codedBy: "李" }),
    makeCodedFigure({ value: 21, codedBy: "王" }),
  ];
  const { figures, findings } = tabulate([], coded, INDICATORS);
  assertEquals(figures.select("value", "preferred").rows(), [[12, true], [21, false]]);
  assertEquals(findings.select("report", "rule", "codes", "expected", "actual").rows(), [
    ["乙县人民政府-2019", "tabulate.coded_twice", "applications.received", "12", "21"],
  ]);
  assertEquals(
    findings.getColumn("message_en").get(0),
    "applications.received was coded twice, as 12 (李) and as 21 (王): the first is preferred; check both",
  );
});

Deno.test("tabulate() finds nothing wrong with a figure coded twice alike", () => {
  const { figures, findings } = tabulate([], [makeCodedFigure(), makeCodedFigure()], INDICATORS);
  assertEquals(figures.getColumn("preferred").toArray(), [true, false]);
  assertEquals(findings.height, 0);
});

Deno.test("tabulate() takes the figures of a recognized page for recognized, without a confidence", () => {
  const figures = [2, 3].map((page) => makeFigure({ span: { start: 2, end: 8, page } }));
  const report = makeReport({ figures, source: { recognized: [3] } });
  const frames = tabulate([report], [], INDICATORS);
  assertEquals(frames.figures.select("page", "method", "confidence").rows(), [
    [2, "parsed", null],
    [3, "ocr", null],
  ]);
});
