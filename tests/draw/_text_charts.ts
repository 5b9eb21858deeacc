import pl from "nodejs-polars";
import { loadCodebook } from "@/codebook/mod.ts";
import { type Chart, copiedText, type Language, themeShares } from "@/draw/mod.ts";
import type { More } from "./_charts.ts";

const codebook = loadCodebook();
const ZONE = "平潭综合实验区管委会";
const LONG = "郑州高新技术产业开发区管委会城市管理局";

const novelty = pl.DataFrame([
  pl.Series("report", ["zone-2015", "zone-2016", "long-2016", "alone-2012"]),
  pl.Series("issuer", [ZONE, ZONE, LONG, "安徽省人民政府"]),
  pl.Series("rank", ["prefecture", "prefecture", null, "province"], pl.String),
  pl.Series("year", [2015, 2016, 2016, 2012]),
  pl.Series("earlier_reports", [1, 2, 0, 0]),
  pl.Series("peer_reports", [0, 1, 1, 0]),
  pl.Series("characters", [4120, 5260, 3000, 7000]),
  pl.Series("earlier_exact", [1030, 2104, 0, 0]),
  pl.Series("earlier_changed", [412, 526, 0, 0]),
  pl.Series("peer_only", [0, 263, 600, 0]),
  pl.Series("new_share", [0.65, 0.45, 0.8, null], pl.Float64),
]);

const themes = pl.DataFrame({
  theme: ["problem.staff", "problem.timeliness", "problem.funding", "improvement.training"],
  kind: ["problem", "problem", "problem", "improvement"],
  telling: [3, 5, 0, 4],
  reports: [8, 8, 8, 6],
  share: [3 / 8, 5 / 8, 0, 4 / 6],
});

/** The charts of what reports say beside their figures. */
export const textCharts: Readonly<Record<string, (lang: Language, more?: More) => Chart>> = {
  copiedText: (lang, more) => copiedText(novelty, { ...more, lang, codebook, outOf: 6 }),
  themeShares: (lang, more) =>
    themeShares(themes, {
      ...more,
      lang,
      codebook,
      kind: "problem",
      outOf: 11,
      issuers: 6,
    }),
};
