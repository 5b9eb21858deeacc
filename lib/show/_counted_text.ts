import type { Bilingual } from "@/model/mod.ts";

/** So many reports of so many issuers; of none there are no issuers to count. */
export function countedText(reports: number, issuers: number): Bilingual {
  if (reports === 0) return { zh: "没有报告", en: "no report" };
  return {
    zh: `${reports.toLocaleString("en")} 份报告（${issuers} 个发布单位）`,
    en: `${plural(reports, "report")} of ${plural(issuers, "issuer")}`,
  };
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
