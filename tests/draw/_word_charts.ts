import pl from "nodejs-polars";
import { type Chart, keyness, type Language, termDispersion, termShare } from "@/draw/mod.ts";
import { words } from "@/measure/mod.ts";
import type { More } from "./_charts.ts";

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

/** The charts of the words of reports. */
export const wordCharts: Readonly<Record<string, (lang: Language, more?: More) => Chart>> = {
  keyness: (lang, more) =>
    keyness(words.keyness(terms, wordGroups), {
      ...more,
      lang,
      segmenter,
      target: { label: { zh: "2019年及以后", en: "2019 and later" }, reports: 1 },
      reference: { label: { zh: "2019年以前", en: "before 2019" }, reports: 2 },
    }),
  termDispersion: (lang, more) =>
    termDispersion(words.dispersion(terms), { ...more, lang, segmenter }),
  termShare: (lang, more) => {
    const shares = words.termShare(terms, years, ["微信", "政务公开"]);
    return termShare(shares, { ...more, lang, segmenter });
  },
};
