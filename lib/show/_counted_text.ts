import type { Bilingual } from "@/model/mod.ts";

/** So many reports of so many issuers. */
export function countedText(reports: number, issuers: number): Bilingual {
  return {
    zh: `${reports.toLocaleString("en")} 份报告（${issuers} 个发布单位）`,
    en: `${plural(reports, "report")} of ${plural(issuers, "issuer")}`,
  };
}

function plural(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
