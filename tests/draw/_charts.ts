import { loadCodebook } from "@/codebook/mod.ts";
import {
  channelMix,
  type Chart,
  disclosureChannels,
  disclosureRates,
  disputeOutcomes,
  type DrawOptions,
  type Language,
  outcomes,
  proportions,
  readingMap,
  volumeIndex,
  volumes,
  volumeSpread,
  volumeTotals,
} from "@/draw/mod.ts";
import { indexTo, totals } from "@/measure/mod.ts";
import type { DataStamp } from "@/model/mod.ts";
import { comparisonCharts } from "./_comparison_charts.ts";
import { corpusCharts } from "./_corpus_charts.ts";
import { ownCharts } from "./_own_charts.ts";
import { refusalCharts } from "./_refusal_charts.ts";
import { textCharts } from "./_text_charts.ts";
import { wordCharts } from "./_word_charts.ts";
import pl from "nodejs-polars";
import { measuresFrame, shareRows, volumeRow } from "./_measures.ts";

const codebook = loadCodebook();
const ZONE = "平潭综合实验区管委会";
const LONG = "郑州高新技术产业开发区管委会城市管理局";

const zone = [0, 0, 0, 1, 0, 0, 0, 0, 23, 21, 70, 75, 81, 218, 154]
  .map((value, index) => volumeRow(ZONE, "prefecture", 2011 + index, value));
const others = [
  volumeRow("安徽省人民政府", "province", 2012, 6135, {
    method: "parsed",
    basis: "applications.accepted",
  }),
  volumeRow(ZONE, "prefecture", 2015, 0, {
    report: "zone-2015",
    method: "parsed",
    quote: "未收到政府信息公开申请",
  }),
  volumeRow(LONG, null, 2022, 11),
];
const many = Array.from(
  { length: 12 },
  (_, index) =>
    volumeRow(
      `第${index + 1}街道`,
      index % 3 === 0 ? null : "township",
      2016 + index % 10,
      index % 7,
    ),
);

const outcomeRows = [
  ...shareRows("outcome_share", "outcomes.total", ["呼和浩特市人民政府", 2014, 263, "parsed"], {
    "outcomes.already_public": 40,
    "outcomes.granted": 120,
    "outcomes.partial": 8,
    "outcomes.refused": 11,
    "outcomes.not_this_agency": 30,
    "outcomes.not_exist": 24,
    "outcomes.amendment_requested": 5,
    "outcomes.other_channel": 9,
  }),
  ...shareRows("outcome_share", "outcomes.total", [LONG, 2023, 81], {
    "outcomes.granted": 22,
    "outcomes.partial": 20,
    "outcomes.refused": 5,
    "outcomes.cannot_provide": 31,
    "outcomes.not_processed": 3,
  }),
];

const channelRows = [
  ...shareRows(
    "application_channel_share",
    "applications.received",
    ["安徽省人民政府", 2012, 6135, "parsed"],
    {
      "applications.channel.in_person": 1200,
      "applications.channel.network": 3900,
      "applications.channel.letter": 900,
      "applications.channel.email": 135,
    },
  ),
  ...shareRows("application_channel_share", "applications.received", [LONG, 2020, 9], {
    "applications.channel.network": 3,
    "applications.channel.letter": 1,
  }),
];

const disclosureRows = [
  ...shareRows("disclosure_channel_share", "disclosure.total", [ZONE, 2013, 4970], {
    "disclosure.channel.gazette": 0,
    "disclosure.channel.website": 72804,
  }),
  ...shareRows("disclosure_channel_share", "disclosure.total", ["甲州", 2016, 150000, "parsed"], {
    "disclosure.channel.gazette": 300,
    "disclosure.channel.website": 90000,
    "disclosure.channel.weibo": 42000,
    "disclosure.channel.wechat": 39000,
  }),
];

/** 8 of 23 outcomes are disclosed: 35 % of all, and all of what was granted or refused. */
const rateRows =
  ([["all", 23, 0.19, 0.55], ["handled", 21, 0.21, 0.59], ["decided", 8, 0.68, 1]] as const)
    .flatMap(([over, whole, lower, upper]) => [
      ...shareRows(`disclosure_rate.${over}`, "outcomes.total", [ZONE, 2019, whole], {
        "outcomes.granted": 8,
      }, { component: null, lower, upper }),
      ...shareRows(`disclosure_rate.${over}`, "outcomes.total", [
        "甲州",
        2021,
        whole + 20,
        "parsed",
      ], {
        "outcomes.granted": 8,
      }, { component: null }),
    ]);

const disputeRows = (measure: string) => [
  ...shareRows(measure, "reconsideration.total", [ZONE, 2022, 2], {
    "reconsideration.upheld": 1,
    "reconsideration.corrected": 1,
  }, { lower: 0.0945, upper: 0.9055 }),
  ...shareRows(measure, "reconsideration.total", [ZONE, 2025, 36], {
    "reconsideration.upheld": 25,
    "reconsideration.corrected": 3,
    "reconsideration.other": 8,
  }, { lower: 0.0287, upper: 0.2183 }),
  ...shareRows(measure, "reconsideration.total", ["安徽省人民政府", 2012, 88, "parsed"], {
    "reconsideration.upheld": 76,
    "reconsideration.corrected": 12,
  }, { lower: 0.0797, upper: 0.2235 }),
];

/** Figures of one report: prose and table, a rounded number beside the exact one, a long label. */
const figures = pl.DataFrame({
  report: Array(5).fill("hohhot-2014"),
  code: [
    "disclosure.total",
    "disclosure.total",
    "applications.received",
    "applications.received",
    "outcomes.not_this_agency",
  ],
  value: [7100, 7123, 290, 41, 12],
  qualifier: ["at_least", "exact", "exact", "exact", "about"],
  scope: ["all", "all", "all", "county_level", "all"],
  unit: ["条", "条", "件", "件", "件"],
  applicant: Array(5).fill("total"),
  where: ["narrative", "table", "narrative", "narrative", "table"],
  span_start: [120, 4480, 5481, 5520, 9050],
  preferred: [false, true, true, true, true],
  quote: ["7100余条", "7123", "收到290件", "41件", "约12件"],
});

const ALL = "reconsideration_outcome.all";

const followed = [
  ...zone,
  ...[12, 30, 0, 44].map((value, index) => volumeRow("甲州", "prefecture", 2017 + index, value)),
].map((row, index) => ({
  ...{ ...row, kind: row.issuer === ZONE ? "zone" : "government" },
  coverage: index === 12 ? "opening" as const : "whole" as const,
}));
const counties = ["甲县", "乙县", "丙县"].flatMap((issuer, index) =>
  [2018, 2019, 2020, 2021]
    .filter((year) => issuer !== "丙县" || year % 2 === 0)
    .map((year) => ({
      ...volumeRow(issuer, "county", year, 10 * (index + 1) + year - 2018),
      ...{ kind: "government", coverage: "whole" as const },
    }))
);

/** What a chart is drawn with besides its language. */
export type More = Pick<DrawOptions, "preset" | "typeface" | "data" | "notes">;

/** A stamp, for captions that tell the data. */
export const STAMP: DataStamp = {
  parsed: 5,
  coded: 75,
  sha256: "0123456789ab".repeat(5) + "cdef",
  inputs: { "hohhot-2014": "0123456789ab".repeat(5) + "cdef" },
};

/** Each chart with realistic rows: long names, wide ranges, breaks, parsed and coded reports. */
export const charts: Readonly<Record<string, (lang: Language, more?: More) => Chart>> = {
  readingMap: (lang, more) =>
    readingMap(figures, { ...more, lang, codebook, report: "hohhot-2014" }),
  volumes: (lang, more) =>
    volumes(measuresFrame([...zone, ...others]), { ...more, lang, codebook, outOf: 30 }),
  volumesByLevel: (lang, more) =>
    volumes(measuresFrame([...zone, ...others, ...many]), { ...more, lang, codebook }),
  volumeSpread: (lang, more) =>
    volumeSpread(measuresFrame([...zone, ...others, ...many]), { ...more, lang, codebook }),
  outcomes: (lang, more) => outcomes(measuresFrame(outcomeRows), { ...more, lang, codebook }),
  channelMix: (lang, more) => channelMix(measuresFrame(channelRows), { ...more, lang, codebook }),
  disclosureChannels: (lang, more) =>
    disclosureChannels(measuresFrame(disclosureRows), { ...more, lang, codebook }),
  disclosureRates: (lang, more) =>
    disclosureRates(measuresFrame(rateRows), { ...more, lang, codebook }),
  disputeOutcomes: (lang, more) =>
    disputeOutcomes(measuresFrame(disputeRows(ALL)), { ...more, lang, codebook, measure: ALL }),
  volumesAsIndex: (lang, more) => {
    const indexed = indexTo(measuresFrame([...followed, ...counties]), { base: 2019 });
    return volumeIndex(indexed, { ...more, lang, codebook, base: 2019 });
  },
  volumeTotals: (lang, more) =>
    volumeTotals(totals(measuresFrame([...followed, ...counties])), { ...more, lang, codebook }),
  ...refusalCharts,
  ...comparisonCharts,
  ...corpusCharts,
  ...ownCharts,
  ...textCharts,
  ...wordCharts,
  proportions: (lang, more) =>
    proportions(measuresFrame(disputeRows(ALL)), {
      ...more,
      lang,
      codebook,
      measure: ALL,
      component: "reconsideration.corrected",
    }),
};
