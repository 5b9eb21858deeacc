import { loadCodebook } from "@/codebook/mod.ts";
import {
  channelMix,
  type Chart,
  disclosureChannels,
  disputeOutcomes,
  keyness,
  type Language,
  outcomes,
  proportions,
  termDispersion,
  termShare,
  volumes,
  volumeSpread,
} from "@/draw/mod.ts";
import { words } from "@/measure/mod.ts";
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

const ALL = "reconsideration_outcome.all";

const segmenter = pl.DataFrame({
  segmenter: ["nodejieba"],
  version: ["3.5.8"],
  user_words: [6697],
});
const counts = {
  "a-2012": { 公开: 80, 申请: 30, 政务公开: 12, 行政服务中心: 20, 规范: 15 },
  "b-2016": { 公开: 60, 申请: 25, 政务公开: 9, 行政服务中心: 16, 规范: 12, 微信: 1 },
  "c-2019": { 公开: 70, 申请: 28, 政务公开: 60, 优化营商环境: 14, 微信: 9, 规范: 13 },
};
const terms = pl.DataFrame(
  Object.entries(counts).flatMap(([report, own]) =>
    Object.entries(own).map(([term, count]) => ({ report, term, count }))
  ),
);
const years = pl.DataFrame({ report: Object.keys(counts), year: [2012, 2016, 2019] });
const wordGroups = { target: ["c-2019"], reference: ["a-2012", "b-2016"] };

/** Each chart with realistic rows: long names, wide ranges, breaks, parsed and coded reports. */
export const charts: Readonly<Record<string, (lang: Language) => Chart>> = {
  volumes: (lang) => volumes(measuresFrame([...zone, ...others]), { lang, codebook, outOf: 30 }),
  volumesByLevel: (lang) =>
    volumes(measuresFrame([...zone, ...others, ...many]), { lang, codebook }),
  volumeSpread: (lang) =>
    volumeSpread(measuresFrame([...zone, ...others, ...many]), { lang, codebook }),
  outcomes: (lang) => outcomes(measuresFrame(outcomeRows), { lang, codebook }),
  channelMix: (lang) => channelMix(measuresFrame(channelRows), { lang, codebook }),
  disclosureChannels: (lang) =>
    disclosureChannels(measuresFrame(disclosureRows), { lang, codebook }),
  disputeOutcomes: (lang) =>
    disputeOutcomes(measuresFrame(disputeRows(ALL)), { lang, codebook, measure: ALL }),
  proportions: (lang) =>
    proportions(measuresFrame(disputeRows(ALL)), {
      lang,
      codebook,
      measure: ALL,
      component: "reconsideration.corrected",
    }),
  keyness: (lang) =>
    keyness(words.keyness(terms, wordGroups), {
      lang,
      segmenter,
      target: { label: lang === "zh" ? "2019年及以后" : "2019 and later", reports: 1 },
      reference: { label: lang === "zh" ? "2019年以前" : "before 2019", reports: 2 },
    }),
  termDispersion: (lang) => termDispersion(words.dispersion(terms), { lang, segmenter }),
  termShare: (lang) =>
    termShare(words.termShare(terms, years, ["微信", "政务公开"]), { lang, segmenter }),
};
