import pl from "nodejs-polars";
import { type Chart, keyness, type Language, termDispersion, termShare } from "@/draw/mod.ts";
import { words } from "@/measure/mod.ts";
import type { More } from "./_charts.ts";

const segmenter = pl.DataFrame({
  segmenter: ["nodejieba"],
  version: ["3.5.8"],
  user_words: [6697],
});
/** Five reports before the new form, and five after it. */
const earlier = [2012, 2013, 2014, 2016, 2017];
const later = [2019, 2020, 2021, 2022, 2023];
const countsOf = (year: number): Readonly<Record<string, number>> =>
  year < 2019
    ? { 公开: 80, 申请: 30, 政务公开: 12, 行政服务中心: 20, 规范: 15, 微信: year === 2016 ? 1 : 0 }
    : { 公开: 70, 申请: 28, 政务公开: 60, 优化营商环境: 14, 微信: 9, 规范: 13 };
const idOf = (year: number) => `r-${year}`;
const terms = pl.DataFrame(
  [...earlier, ...later].flatMap((year) =>
    Object.entries(countsOf(year)).filter(([, count]) => count > 0)
      .map(([term, count]) => ({ report: idOf(year), term, count }))
  ),
);
const years = pl.DataFrame({
  report: [...earlier, ...later].map(idOf),
  year: [...earlier, ...later],
});
const wordGroups = { target: later.map(idOf), reference: earlier.map(idOf) };

/** The charts of the words of reports. */
export const wordCharts: Readonly<Record<string, (lang: Language, more?: More) => Chart>> = {
  keyness: (lang, more) =>
    keyness(words.keyness(terms, wordGroups), {
      ...more,
      lang,
      segmenter,
      target: { label: { zh: "2019年及以后", en: "2019 and later" }, reports: 5, issuers: 4 },
      reference: { label: { zh: "2019年以前", en: "before 2019" }, reports: 5, issuers: 3 },
    }),
  termDispersion: (lang, more) =>
    termDispersion(words.dispersion(terms), { ...more, lang, segmenter, issuers: 6 }),
  termShare: (lang, more) => {
    const shares = words.termShare(terms, years, ["微信", "政务公开"]);
    const choice = { zh: "由研究者选定", en: "chosen by the researcher" };
    return termShare(shares, { ...more, lang, segmenter, issuers: 6, choice });
  },
};
