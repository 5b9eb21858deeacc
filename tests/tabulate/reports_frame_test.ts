import { assertEquals } from "@std/assert";
import { tabulate } from "@/tabulate/mod.ts";
import {
  makeCodedFigure,
  makeFigure,
  makeFinding,
  makeIndicators,
  makeReport,
} from "../support/makers.ts";

const INDICATORS = makeIndicators("applications.received", "outcomes.total");
const span = { start: 0, end: 10 };

Deno.test("tabulate() lays out what is known of a parsed report", () => {
  const report = makeReport({
    id: "city-2018",
    identity: {
      divisionCode: "130600",
      province: "河北",
      period: { start: "2018-01-01", end: "2018-12-31" },
      documentNumber: "甲政发〔2019〕1号",
      title: "年度报告",
      eras: [
        { era: "narrative", clues: [], span },
        { era: "stat2014", clues: ["统计指标"], span },
        { era: "narrative", clues: [], span },
      ],
    },
    figures: [makeFigure(), makeFigure({ code: "outcomes.total" })],
    findings: [makeFinding()],
  });
  assertEquals(tabulate([report], [], INDICATORS).reports.toRecords(), [{
    report: "city-2018",
    issuer: "甲市人民政府",
    rank: "prefecture",
    kind: "government",
    division_code: "130600",
    province: "河北",
    year: 2018,
    period_start: "2018-01-01",
    period_end: "2018-12-31",
    covers: "jurisdiction",
    era: "narrative+stat2014",
    document_number: "甲政发〔2019〕1号",
    title: "年度报告",
    method: "parsed",
    coverage: "whole",
    canonical: true,
    source_file: "city-2018.txt",
    source_url: null,
    retrieved: null,
    sha256: "sha256 of city-2018",
    encoding: "utf-8",
    characters: 1000,
    figure_count: 2,
    finding_count: 1,
  }]);
});

Deno.test("a report and its figures carry the address that the file states", () => {
  const made = makeReport({ figures: [makeFigure()] });
  const source = { ...made.source, url: "https://example.org/2019", retrieved: "2020-02-01" };
  const { reports, figures } = tabulate([{ ...made, source }], [], INDICATORS);
  const [row] = reports.toRecords();
  assertEquals([row?.source_url, row?.retrieved], ["https://example.org/2019", "2020-02-01"]);
  assertEquals(figures.getColumn("source_url").toArray(), ["https://example.org/2019"]);
});

Deno.test("tabulate() leaves null what is not known", () => {
  const unknown = makeReport({ identity: { issuer: null, rank: null, year: null } });
  const [row] = tabulate([unknown], [], INDICATORS).reports.toRecords();
  assertEquals([row?.issuer, row?.rank, row?.year, row?.era], [null, null, null, null]);
});

Deno.test("tabulate() makes one report of the figures coded for an issuer and year", () => {
  const coded = [
    makeCodedFigure(),
    makeCodedFigure({ code: "outcomes.total" }),
    makeCodedFigure({ year: 2020, coverage: "opening", form: "narrative" }),
  ];
  const { reports } = tabulate([], coded, INDICATORS);
  const columns = ["report", "method", "coverage", "era", "source_url", "sha256", "figure_count"];
  assertEquals(reports.select(...columns).rows(), [
    ["乙县人民政府-2019", "coded", "whole", "tpl2019", "https://example.org/2019", null, 2],
    ["乙县人民政府-2020", "coded", "opening", "narrative", "https://example.org/2019", null, 1],
  ]);
});

Deno.test("tabulate() calls a coded report an opening where any of its figures is", () => {
  const coded = [
    makeCodedFigure(),
    makeCodedFigure({ code: "outcomes.total", coverage: "opening" }),
  ];
  const { reports, figures } = tabulate([], coded, INDICATORS);
  assertEquals(reports.getColumn("coverage").toArray(), ["opening"]);
  assertEquals(figures.getColumn("coverage").toArray(), ["whole", "opening"]);
});

Deno.test("tabulate() calls no file whole of which a part is damaged or pages were not read", () => {
  const rules = [
    "read.damaged_part",
    "read.scanned_pages",
    "read.picture_pages",
    "read.missing_table",
  ] as const;
  const coverages = rules.map((rule) => {
    const { reports } = tabulate(
      [makeReport({ findings: [makeFinding({ rule })] })],
      [],
      INDICATORS,
    );
    return [...reports.getColumn("coverage")][0];
  });
  assertEquals(coverages, ["opening", "opening", "opening", "opening"]);
});

Deno.test("tabulate() states that only the opening of a file was read where it is cut off", () => {
  const report = makeReport({
    figures: [makeFigure()],
    findings: [makeFinding({ rule: "read.cut_off" })],
  });
  const { reports, figures } = tabulate([report], [], INDICATORS);
  assertEquals([...reports.getColumn("coverage")], ["opening"]);
  assertEquals([...figures.getColumn("coverage")], ["opening"]);
});
