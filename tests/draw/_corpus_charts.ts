import { loadCodebook } from "@/codebook/mod.ts";
import {
  availabilityMap,
  type Chart,
  coderDisagreements,
  distributions,
  findingsByReport,
  type Language,
  numbersRead,
  reportCounts,
} from "@/draw/mod.ts";
import type { More } from "./_charts.ts";
import { availabilityMatrix, quantiles } from "@/measure/mod.ts";
import { filesFrame, findingsFrame, numbersFrame, reportsFrame } from "./_frames.ts";
import { schemas } from "@/frame/mod.ts";
import { looseFrame } from "../support/loose_frame.ts";
import { measuresFrame, volumeRow } from "./_measures.ts";

const codebook = loadCodebook();
const ZONE = "平潭综合实验区管委会";
const LONG = "郑州高新技术产业开发区管委会城市管理局";

const reports = reportsFrame([
  ...[2014, 2015, 2018].map((year) => ({ report: `a-${year}`, issuer: ZONE, year, kind: "zone" })),
  { report: "b-2019", issuer: LONG, year: 2019, rank: null, kind: "department", era: "tpl2019" },
  { report: "b-2020", issuer: LONG, year: 2020, rank: null, kind: "department", era: "tpl2019" },
  { report: "b-2020-2", issuer: LONG, year: 2020, canonical: false },
  { report: "c-2021", issuer: "甲县", year: 2021, rank: "county", era: "narrative+tpl2021" },
  { report: "d-2021", issuer: "乙乡", year: 2021, rank: "township", coverage: "opening" },
  { report: "undated", issuer: null, year: null },
]);

const files = filesFrame([["2016.doc", "refused", ZONE, 2016]]);

const findings = findingsFrame([
  ["a-2014", "identify.period_damaged", "warning"],
  ["a-2014", "table.refused", "error"],
  ["a-2014", "table.torn", "warning"],
  ["a-2014", "table.torn", "warning"],
  ["b-2020-2", "tabulate.other_version", "note"],
  ["scan.pdf", "read.scan", "error"],
]);

const numbers = numbersFrame([
  ...["a-2014", "a-2014", "a-2014", "b-2019"].map((report) => [report, "figure"] as const),
  ["a-2014", "passed"],
  ["a-2014", "unread", "applications.received|fees.total"],
  ["a-2015", "unread", "applications.received"],
  ["b-2019", "unread"],
  ["b-2020-2", "figure"],
  ["undated", "figure"],
]);

const differing = looseFrame(
  schemas.coderDisagreements,
  ([
    [ZONE, 2016, "applications.received", "parsed", 66, "Li Si", 60],
    [ZONE, 2016, "applications.received", "parsed", 66, "machine-assisted, single reader", 60],
    [
      ZONE,
      2018,
      "applications.channel.network",
      "Li Si",
      40,
      "machine-assisted, single reader",
      41,
    ],
    [LONG, 2019, "outcomes.granted", "parsed", 51, "Li Si", 15],
    [LONG, 2020, "disclosure.total", "parsed", 4970, "Li Si", 49700],
    ["甲县", 2021, "outcomes.refused", "Li Si", 0, "machine-assisted, single reader", 3],
  ] as const).map(([issuer, year, code, first_by, first, second_by, second]) => ({
    ...{ report: `${issuer}-${year}`, issuer, year, code, first_by, first, second_by, second },
  })),
);

const bodies = [
  ...[0, 0, 3, 8, 40, 215].map((value, index) => ({
    ...volumeRow(`第${index}县`, "county", 2019, value, { coverage: "whole" }),
    kind: "government",
    province: index < 5 ? "浙江" : "福建",
  })),
  ...[6, 11].map((value, index) => ({
    ...volumeRow(`第${index}局`, "county", 2020, value, { coverage: "whole" }),
    kind: "department",
    province: "福建",
  })),
  {
    ...volumeRow("海关", null, 2020, 901, { coverage: "whole" }),
    kind: "vertical",
    province: null,
  },
  { ...volumeRow("第9县", "county", 2019, 0), kind: "government", province: "浙江" },
];

const spread = (by: readonly string[]) => (lang: Language, more?: More) => {
  const volumes = measuresFrame(bodies);
  const options = { ...more, lang, codebook, measure: "volume" };
  return distributions(volumes, quantiles(volumes, by), options);
};

/** The charts that tell what a corpus has and what is wrong in it. */
export const corpusCharts: Readonly<Record<string, (lang: Language, more?: More) => Chart>> = {
  availabilityMap: (lang, more) =>
    availabilityMap(availabilityMatrix(reports, files), { ...more, lang, codebook }),
  reportsByBody: (lang, more) => reportCounts(reports, { ...more, lang, codebook, by: "body" }),
  reportsByEra: (lang, more) => reportCounts(reports, { ...more, lang, codebook, by: "era" }),
  distributions: spread([]),
  distributionsByProvince: spread(["province"]),
  findingsByReport: (lang, more) =>
    findingsByReport(reports, findings, { ...more, lang, codebook }),
  coderDisagreements: (lang, more) => coderDisagreements(differing, { ...more, lang, codebook }),
  numbersRead: (lang, more) => numbersRead(reports, numbers, { ...more, lang, codebook }),
};
