import { loadCodebook } from "@/codebook/mod.ts";
import {
  caterpillar,
  type Chart,
  eventStudy,
  type Language,
  scatter,
  smallMultiples,
  tileMap,
} from "@/draw/mod.ts";
import { eventStudy as study, wilson } from "@/measure/mod.ts";
import type { More } from "./_charts.ts";
import { measuresFrame, type Row, volumeRow } from "./_measures.ts";

const codebook = loadCodebook();
const LONG = "郑州高新技术产业开发区管委会城市管理局";
const RATE = "disclosure_rate.all";

/** The rate of disclosure over all outcomes of a report. */
export function rateRow(
  issuer: string,
  year: number,
  [granted, outcomes]: readonly [number, number],
  more: Partial<Row> = {},
): Row {
  return {
    report: `${issuer}-${year}`,
    ...{ issuer, year, rank: "county", kind: "government", method: "parsed", coverage: "whole" },
    ...{ measure: RATE, component: null, numerator: granted, denominator: outcomes },
    value: granted / outcomes,
    ...wilson(granted, outcomes),
    basis: `outcomes.granted|outcomes.partial|outcomes.already_public|outcomes.total`,
    ...more,
  };
}

const COUNTIES = ["甲", "乙", "丙", "丁", "戊", "己", "庚"].map((name) => `${name}县人民政府`);

/** Requests of seven counties in two provinces and of one zone: more by half since 2019. */
const requests = [...COUNTIES, LONG].flatMap((issuer, index) =>
  Array.from(
    { length: 8 },
    (_, year) =>
      volumeRow(issuer, "county", 2015 + year, (8 + 9 * index + year % 3) * (year < 4 ? 2 : 3), {
        ...{ report: `${issuer}-${2015 + year}`, method: "parsed", coverage: "whole" },
        kind: issuer === LONG ? "zone" : "government",
        province: index < 6 ? "内蒙古" : "浙江",
      }),
  )
    .filter((_, year) => (index + year) % 9 !== 8)
);

const rates = requests.flatMap(({ issuer, year, value, kind, province }, index) =>
  year === 2019 && issuer === LONG ? [] : [
    rateRow(issuer ?? "", year ?? 0, [
      Math.round((value ?? 0) * (0.3 + index % 5 / 10)),
      value ?? 1,
    ], {
      kind: kind ?? null,
      province: province ?? null,
      ...index % 4 === 0 ? { method: "coded" } : {},
    }),
  ]
);

/** One year of many, one of few cases. */
const many = Array.from(
  { length: 60 },
  (_, index) =>
    rateRow(`第${index + 1}县`, 2022, [1 + index % 7, index === 9 ? 3 : 8 + index % 40]),
).map((row) => row.denominator === 3 ? { ...row, ...rateRow("第10县", 2022, [2, 3]) } : row);

/** The reports of provinces, and of two counties each; some provinces have none, one few cases. */
const provinces = codebook.tiles.flatMap(({ labelZh: province }, index) => {
  if (index % 8 === 5) return [];
  const whole = index === 10 ? 3 : 40 + 31 * index;
  const share = (0.2 + index % 7 / 10) * whole;
  return [
    rateRow(`${province}人民政府`, 2019, [Math.round(share), whole], {
      province,
      rank: "province",
    }),
    ...["甲县", "乙县"].slice(0, index === 3 ? 1 : 2).map((name) =>
      rateRow(`${province}${name}`, 2019, [Math.round(share), whole], { province })
    ),
  ];
});

const event = { measure: "volume", break: "form.tpl2019", window: [3, 2] } as const;

/** The charts that compare bodies, and bodies with themselves. */
export const comparisonCharts: Readonly<Record<string, (lang: Language, more?: More) => Chart>> = {
  smallMultiples: (lang, more) =>
    smallMultiples(measuresFrame(requests), {
      ...more,
      ...{ lang, codebook, measure: "volume", by: "province" },
    }),
  caterpillar: (lang, more) =>
    caterpillar(measuresFrame(rates), { ...more, lang, codebook, measure: RATE }),
  caterpillarOfMany: (lang, more) =>
    caterpillar(measuresFrame(many), { ...more, lang, codebook, measure: RATE }),
  scatter: (lang, more) =>
    scatter(measuresFrame([...requests, ...rates]), {
      ...more,
      ...{ lang, codebook, x: { measure: "volume" }, y: { measure: RATE } },
    }),
  eventStudy: (lang, more) =>
    eventStudy(study(measuresFrame(requests), codebook, event), { ...more, lang, codebook }),
  tileMap: (lang, more) =>
    tileMap(measuresFrame(provinces), { ...more, lang, codebook, measure: RATE, year: 2019 }),
  tileMapOfCounties: (lang, more) =>
    tileMap(measuresFrame(provinces), {
      ...more,
      ...{ lang, codebook, measure: RATE, year: 2019, rank: "county" },
    }),
};
