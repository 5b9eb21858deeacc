import { assert, assertEquals, assertThrows } from "@std/assert";
import { APPLICANTS, indicatorsOf, loadCodebook, variableName } from "@/codebook/mod.ts";
import { frameOf, schemas } from "@/frame/mod.ts";
import { regressionPanel } from "@/measure/mod.ts";
import pl from "nodejs-polars";

const codebook = loadCodebook();

Deno.test("variableName() gives every variable of the codebook a short name of its own", () => {
  const indicators = [...codebook.indicators.keys()].flatMap((id) =>
    APPLICANTS.map((applicant) => applicant === "total" ? id : `${id}@${applicant}`)
  );
  const measures = [...codebook.measures.values()].flatMap(({ id, numerators }) => [
    id,
    ...numerators.flatMap(indicatorsOf).map((component) => `${id}.${component}`),
  ]);
  const ids = [...new Set([...indicators, ...measures])];
  const byName = Map.groupBy(ids, variableName);
  assertEquals([...byName.values()].filter(({ length }) => length > 1), []);
  for (const name of byName.keys()) assert(/^[a-z][a-z0-9_]{0,27}$/.test(name), name);
});

Deno.test("variableName() depends on the id alone, and cuts its words alike", () => {
  assertEquals(variableName("applications.received"), "applications_received");
  assertEquals(
    variableName("applications.received@organization.other"),
    "applications_received_oth",
  );
  // 7 + 5 + 7 + 6 letters and three underscores are 28; with words of 8 they would be 30.
  assertEquals(
    variableName("litigation.after_reconsideration.upheld"),
    "litigat_after_reconsi_upheld",
  );
});

type Cell = readonly [
  report: string,
  year: number,
  code: string,
  value: number,
  applicant?: string,
];

const REPORT = {
  rank: "county",
  kind: "government",
  division_code: "130602",
  province: "河北",
  period_start: null,
  period_end: null,
  covers: "body",
  era: "tpl2021",
  document_number: null,
  title: null,
  method: "parsed",
  coverage: "whole",
  canonical: true,
  source_file: null,
  source_url: null,
  retrieved: null,
  sha256: null,
  encoding: null,
  characters: 1,
  figure_count: 1,
  finding_count: 0,
} as const;

const YEARS = [["a-2021", "甲县", 2021], ["a-2022", "甲县", 2022], [
  "b-2022",
  "乙县",
  2022,
]] as const;
const reports = frameOf(schemas.reports, [
  ...YEARS.map(([report, issuer, year]) => ({ ...REPORT, report, issuer, year })),
  { ...REPORT, report: "a-2022-copy", issuer: "甲县", year: 2022, canonical: false },
  { ...REPORT, report: "nobody", issuer: null, year: 2022 },
]);
const findings = pl.DataFrame({
  report: ["a-2022", "a-2022", "a-2022", "b-2022"],
  severity: ["error", "warning", "note", "warning"],
});

function figuresOf(...cells: readonly Cell[]) {
  const text = (name: string, values: (string | null)[]) => pl.Series(name, values, pl.String);
  const year = cells.map(([, year]) => year);
  return pl.DataFrame([
    text("report", cells.map(([report]) => report)),
    ...["issuer", "rank", "kind", "province"].map((name) => text(name, cells.map(() => null))),
    pl.Series("year", year, pl.Float64).cast(pl.Int32),
    text("code", cells.map(([, , code]) => code)),
    pl.Series("value", cells.map(([, , , value]) => value), pl.Float64),
    text("scope", cells.map(() => "all")),
    text("applicant", cells.map(([, , , , applicant]) => applicant ?? "total")),
    pl.Series("data_year", year, pl.Float64).cast(pl.Int32),
    pl.Series("preferred", cells.map(() => true), pl.Bool),
    text("method", cells.map(() => "parsed")),
    text("coverage", cells.map(() => "whole")),
  ]);
}

const figures = figuresOf(
  ["a-2021", 2021, "applications.received", 40],
  ["a-2022", 2022, "applications.received", 50],
  ["a-2022", 2022, "applications.received", 30, "natural_person"],
  ["b-2022", 2022, "applications.received", 7],
  ["a-2022-copy", 2022, "applications.received", 999],
);
const frames = { reports, figures, findings };

Deno.test("regressionPanel() has a row for each issuer and year, with lags and flags", () => {
  const { panel, variables } = regressionPanel(frames, codebook, {
    indicators: ["applications.received@natural_person"],
    measures: ["volume"],
    lags: { volume: 1 },
  });
  const columns = ["issuer", "year", "balanced", "errors", "warnings"];
  const chosen = ["applications_received_np", "volume", "volume_l1"];
  assertEquals(panel.select(...columns, ...chosen).rows(), [
    ["乙县", 2022, false, 0, 1, null, 7, null],
    ["甲县", 2021, true, 0, 0, null, 40, null],
    ["甲县", 2022, true, 1, 1, 30, 50, 40],
  ]);
  assertEquals(variables.select("name", "variable", "lag", "label_en").rows(), [
    [
      "applications_received_np",
      "applications.received@natural_person",
      0,
      "OGI requests newly received: natural persons",
    ],
    ["volume", "volume", 0, "Requests received"],
    ["volume_l1", "volume", 1, "Requests received (lag 1)"],
  ]);
});

Deno.test("regressionPanel() balances, keeps to years, and takes lags from before them", () => {
  const asked = { measures: ["volume"], lags: { volume: 1 } };
  const issuers = (options: object) =>
    regressionPanel(frames, codebook, { ...asked, ...options }).panel
      .select("issuer", "year", "volume_l1").rows();
  assertEquals(issuers({ balanced: true }), [["甲县", 2021, null], ["甲县", 2022, 40]]);
  assertEquals(issuers({ years: [2022, 2022] }), [["乙县", 2022, null], ["甲县", 2022, 40]]);
});

Deno.test("regressionPanel() leaves out and counts measures in doubt", () => {
  // Six of five outcomes were granted.
  const doubtful = figuresOf(
    ["a-2022", 2022, "outcomes.total", 5],
    ["a-2022", 2022, "outcomes.granted", 6],
    ["b-2022", 2022, "outcomes.total", 4],
    ["b-2022", 2022, "outcomes.granted", 3],
  );
  const { panel } = regressionPanel({ ...frames, figures: doubtful }, codebook, {
    measures: ["outcome_share"],
    years: [2022, 2022],
  });
  const name = variableName("outcome_share.outcomes.granted");
  assertEquals(panel.select("issuer", "doubted", name).rows(), [
    ["乙县", 0, 0.75],
    ["甲县", 1, null],
  ]);
});

Deno.test("regressionPanel() refuses what the codebook does not have, and a name twice", () => {
  const of = (options: object) => () => regressionPanel(frames, codebook, options);
  assertThrows(of({ indicators: ["requests"] }), RangeError, 'panel of "requests": the codebook');
  assertThrows(of({ indicators: ["outcomes.total@dog"] }), RangeError, "no such indicator");
  assertThrows(of({ measures: ["speed"] }), RangeError, '"speed"');
  const twice = ["applications.received", "applications.received"];
  assertThrows(of({ indicators: twice }), RangeError, '"applications_received" would be');
  const lagged = (lags: object) => of({ measures: ["volume"], lags });
  assertThrows(lagged({ volumes: 1 }), RangeError, '"volumes": the panel was asked for volume');
  assertThrows(lagged({ volume: 0.5 }), RangeError, '"volume" by 0.5: it is a whole number');
  assertThrows(lagged({ volume: -1 }), RangeError, '"volume" by -1: it is a whole number');
  assertEquals(lagged({ volume: 0 })().panel.columns.at(-1), "volume");
  const own = new Map(codebook.measures).set("constructor", codebook.measures.get("volume")!);
  const named = { ...codebook, measures: own };
  const { panel } = regressionPanel(frames, named, { measures: ["constructor"], lags: {} });
  assertEquals(panel.columns.at(-1), "constructor");
});
