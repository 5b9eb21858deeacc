import { bar, type Chart, dots, heat, line, scatter, styled } from "@/draw/mod.ts";
import type { DrawOptions } from "@/draw/mod.ts";
import type { Language } from "@/model/mod.ts";
import pl from "nodejs-polars";

const BODIES = ["甲县人民政府", "戊市高新技术产业开发区管理委员会", "丙镇人民政府"] as const;

/** Three bodies over four years, one value of which is missing. */
export const ownFrame = pl.DataFrame({
  issuer: [...BODIES, ...BODIES, ...BODIES, ...BODIES],
  rank: Array(4).fill(["county", "prefecture", "township"]).flat(),
  year: [2013, 2014, 2015, 2016].flatMap((year) => [year, year, year]),
  code: Array(12).fill("applications.received"),
  value: pl.Series("value", [4, 60, 0, 7, 81, 1, 9, 75, null, 12, 90, 3], pl.Float64),
  "gdp [bn].'x'": [100, 400, 20, 110, 410, 21, 120, 430, 22, 130, 460, 23],
});

const first = ownFrame.filter(pl.col("year").eq(2014));

/** Charts of a frame of one's own. */
export const ownCharts: Readonly<
  Record<string, (lang: Language, more?: Partial<DrawOptions>) => Chart>
> = {
  ownScatter: (lang, more) =>
    scatter(ownFrame, {
      ...{ lang, x: "gdp [bn].'x'", y: "value", colour: "rank", label: "issuer", ...more },
      title: {
        zh: "申请与生产总值",
        en: "Requests and GDP",
        "zh+en": "申请与生产总值\nRequests and GDP",
      }[lang],
    }),
  ownLine: (lang, more) =>
    line(ownFrame, { lang, x: "year", y: "value", colour: "rank", label: "issuer", ...more }),
  ownBar: (lang, more) => bar(first, { lang, x: "issuer", y: "value", label: "value", ...more }),
  ownDots: (lang, more) => dots(ownFrame, { lang, x: "year", y: "value", facet: "rank", ...more }),
  ownHeat: (lang, more) =>
    heat(ownFrame, { lang, x: "year", y: "issuer", colour: "value", ...more }),
  styled: (lang, more) =>
    styled({
      data: { values: [{ year: 2012, value: 3 }, { year: 2016, value: 5 }] },
      mark: "line",
      encoding: {
        x: {
          field: "year",
          type: "quantitative",
          axis: { format: "d", tickMinStep: 1 },
          title: null,
        },
        y: { field: "value", type: "quantitative", title: null },
      },
    }, {
      ...{ lang, breaks: ["applications.received"], ...more },
      title: { zh: "申请", en: "Requests", "zh+en": "申请\nRequests" }[lang],
      caption: [{ zh: "n = 2 份报告。", en: "n = 2 reports." }],
    }),
};
