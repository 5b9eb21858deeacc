import { assert, assertMatch } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import {
  channelMix,
  type Chart,
  coderDisagreements,
  copiedText,
  disclosureChannels,
  disclosureRates,
  type DrawOptions,
  findingsByReport,
  outcomes,
  proportions,
  refusals,
  remedies,
} from "@/draw/mod.ts";
import { schemas } from "@/frame/mod.ts";
import { LANGUAGES } from "@/model/mod.ts";
import { toSvg } from "@/render/mod.ts";
import pl from "nodejs-polars";
import { findingsFrame, reportsFrame } from "../draw/_frames.ts";
import { looseFrame } from "../support/loose_frame.ts";
import { measuresFrame, shareRows } from "../draw/_measures.ts";
import { overlapping, textBoxes } from "./_text_boxes.ts";

const codebook = loadCodebook();

/** Forty reports of four issuers, before and after the form of 2019, with long names. */
const reports = ["平潭综合实验区管委会", "甲县", "郑州高新技术产业开发区管委会城市管理局", "乙乡"]
  .flatMap((issuer) => Array.from({ length: 10 }, (_, index) => ({ issuer, year: 2014 + index })));

const shares = (measure: string, components: readonly string[], only?: null) =>
  reports.flatMap(({ issuer, year }) =>
    shareRows(
      measure,
      "",
      [issuer, year, 100],
      Object.fromEntries(components.map((component) => [component, 7])),
      { lower: 0.03, upper: 0.14, ...only === null ? { component: null } : {} },
    )
  );
const OUTCOMES = ["granted", "partial", "refused", "cannot_provide", "not_processed"]
  .map((id) => `outcomes.${id}`);
const CONCLUDED = "reconsideration_outcome.concluded";
const novelty = pl.DataFrame({
  report: reports.map(({ issuer, year }) => `${issuer}-${year}`),
  issuer: reports.map(({ issuer }) => issuer),
  rank: reports.map(() => "county"),
  year: reports.map(({ year }) => year),
  earlier_reports: reports.map(({ year }) => year - 2014),
  peer_reports: reports.map(() => 3),
  characters: reports.map(() => 4000),
  earlier_exact: reports.map(() => 900),
  earlier_changed: reports.map(() => 300),
  peer_only: reports.map(() => 100),
  new_share: reports.map(() => 0.675),
});
const found = reports.map(({ issuer, year }) => ({ report: `${issuer}-${year}`, issuer, year }));
const differing = looseFrame(
  schemas.coderDisagreements,
  found.map((report, index) => ({
    ...{ ...report, code: "outcomes.granted", first_by: "parsed", first: 100 + index },
    ...{ second_by: "李", second: 100 },
  })),
);
const findings = findingsFrame(
  found.flatMap(({ report }) => [
    [report, "identify.period_damaged", "warning"],
    [report, "table.refused", "error"],
  ]),
);

const charts: Readonly<Record<string, (options: DrawOptions) => Chart>> = {
  outcomes: (options) => outcomes(measuresFrame(shares("outcome_share", OUTCOMES)), options),
  channelMix: (options) =>
    channelMix(
      measuresFrame(shares("application_channel_share", [
        "applications.channel.in_person",
        "applications.channel.network",
        "applications.channel.letter",
      ])),
      options,
    ),
  disclosureChannels: (options) =>
    disclosureChannels(
      measuresFrame(shares("disclosure_channel_share", [
        "disclosure.channel.gazette",
        "disclosure.channel.website",
        "disclosure.channel.weibo",
        "disclosure.channel.wechat",
      ])),
      options,
    ),
  disclosureRates: (options) =>
    disclosureRates(
      measuresFrame(
        ["all", "handled", "decided"].flatMap((over) =>
          shares(`disclosure_rate.${over}`, ["outcomes.granted"], null)
        ),
      ),
      options,
    ),
  remedies: (options) =>
    remedies(
      measuresFrame(
        ["reconsideration", "litigation", "litigation_direct"].flatMap((way) =>
          shares(`${way}_outcome.concluded`, [`${way.replace("_", ".")}.corrected`])
        ),
      ),
      options,
    ),
  refusals: (options) =>
    refusals(
      measuresFrame(shares("refusal_ground_share", [
        "outcomes.refused.third_party",
        "outcomes.refused.process_information",
        "outcomes.refused.administrative_query",
      ])),
      options,
    ),
  proportions: (options) =>
    proportions(measuresFrame(shares(CONCLUDED, ["reconsideration.corrected"])), {
      ...options,
      measure: CONCLUDED,
    }),
  copiedText: (options) => copiedText(novelty, options),
  coderDisagreements: (options) => coderDisagreements(differing, options),
  findingsByReport: (options) => findingsByReport(reportsFrame(found), findings, options),
};

for (const [name, make] of Object.entries(charts)) {
  for (const lang of LANGUAGES) {
    Deno.test(`${name}() of 40 reports keeps to 12 cm in one column, ${lang}`, async () => {
      const chart = make({ lang, codebook, preset: "journal-1col" });
      const { width, height, boxes } = textBoxes(await toSvg(chart));
      const tall = height / width * 8.5;
      assert(tall <= 12, `Expected up to 12 cm: got ${tall.toFixed(1)}`);
      assert(new Set(chart.datasets!.numbers.map((row) => Object(row).report)).size >= 2);
      assert(overlapping(boxes).length === 0, `${overlapping(boxes)}`);
      const text = boxes.map((box) => box.text).join("");
      assertMatch(
        text,
        lang === "en"
          ? /of\s*40\s*reports are drawn|that are not drawn/
          : /40\s*份报告中画出|未画出/,
      );
    });
  }
}
