import { type Language, wordsIn } from "@/model/mod.ts";

/** How many reports there are, and of how many issuers. */
export interface ReportCount {
  readonly reports: number;
  /** Where it is known. */
  readonly issuers?: number | undefined;
}

const WORDS = {
  zh: {
    reports: (reports: number) => `n = ${reports} 份报告`,
    ofIssuers: (reports: number, issuers: number) => `n = ${reports} 份报告、${issuers} 个发布单位`,
  },
  en: {
    reports: (reports: number) => `n = ${reports} ${reports === 1 ? "report" : "reports"}`,
    ofIssuers: (reports: number, issuers: number) =>
      `n = ${reports} ${reports === 1 ? "report" : "reports"} of ${issuers} ${
        issuers === 1 ? "issuer" : "issuers"
      }`,
  },
} as const;

/** The count as every caption says it: `n = 9 reports of 2 issuers`. */
export function countedReports({ reports, issuers }: ReportCount, lang: Language): string {
  const words = wordsIn(WORDS, lang);
  return issuers === undefined ? words.reports(reports) : words.ofIssuers(reports, issuers);
}
