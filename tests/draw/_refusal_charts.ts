import { loadCodebook } from "@/codebook/mod.ts";
import { type Chart, type Language, refusals, remedies } from "@/draw/mod.ts";
import type { More } from "./_charts.ts";
import { measuresFrame, shareRows } from "./_measures.ts";

const codebook = loadCodebook();
const ZONE = "平潭综合实验区管委会";
const LONG = "郑州高新技术产业开发区管委会城市管理局";

const refusalRows = [
  ...shareRows("refusal_ground_share", "outcomes.refused", [
    "呼和浩特市人民政府",
    2014,
    11,
    "parsed",
  ], {
    "outcomes.refused.state_secret": 1,
    "outcomes.refused.commercial_secret": 2,
    "outcomes.refused.personal_privacy": 1,
    "outcomes.refused.other_statutory": 4,
    "outcomes.not_government_information": 3,
  }),
  ...shareRows("refusal_ground_share", "outcomes.refused", [LONG, 2023, 5], {
    "outcomes.refused.third_party": 1,
    "outcomes.refused.process_information": 2,
    "outcomes.refused.administrative_query": 1,
  }),
];

/** Rows as `measure` gives them for the four ways of challenging an answer. */
const remedyRows = (
  [issuer, year]: readonly [string, number],
  ...cases: readonly (
    readonly [way: string, corrected: number, concluded: number, lower: number, upper: number]
  )[]
) =>
  cases.flatMap(([way, corrected, concluded, lower, upper]) =>
    shareRows(
      `${way.replace(".", "_")}_outcome.concluded`,
      `${way}.total`,
      [issuer, year, concluded],
      { [`${way}.corrected`]: corrected },
      { lower, upper },
    )
  );
const challenged = [
  ...remedyRows(
    [ZONE, 2023],
    ["reconsideration", 1, 2, 0.0945, 0.9055],
    [
      "litigation",
      0,
      6,
      0,
      0.3903,
    ],
    ["litigation.direct", 0, 4, 0, 0.4899],
    ["litigation.after_reconsideration", 0, 2, 0, 0.6576],
  ),
  ...remedyRows(["淮安市人民政府", 2024], ["reconsideration", 64, 314, 0.1631, 0.2516], [
    "litigation",
    5,
    39,
    0.0561,
    0.2667,
  ]),
];

/** The charts of refusals and of what follows on them. */
export const refusalCharts: Readonly<Record<string, (lang: Language, more?: More) => Chart>> = {
  refusals: (lang, more) =>
    refusals(measuresFrame(refusalRows), { ...more, lang, codebook, outOf: 9 }),
  remedies: (lang, more) => remedies(measuresFrame(challenged), { ...more, lang, codebook }),
};
