import { eachLine, type Language, wordsIn } from "@/model/mod.ts";
import type { Selection } from "./measure_rows.ts";

const WORDS = {
  zh: {
    reports: (drawn: number, missing: number) =>
      missing === 0 ? `n = ${drawn} 份报告。` : `n = ${drawn} 份报告；另有 ${missing} 份无此数值。`,
    coded: (openings: number) =>
      `编码面板：机器辅助、单人阅读已公布网页所得${
        openings === 0 ? "" : `，其中 ${openings} 份只读到网页开头`
      }。`,
  },
  en: {
    reports: (drawn: number, missing: number) =>
      missing === 0
        ? `Reports: n = ${drawn}.`
        : `Reports: n = ${drawn}; without a value: ${missing}.`,
    coded: (openings: number) =>
      `Coded panel: machine-assisted reading of published pages by a single reader${
        openings === 0 ? "" : `; of the opening only: ${openings}`
      }.`,
  },
} as const;

/**
 * How many reports are drawn, how many have no value, and the source of coded rows, after the sign
 * that marks them in the chart.
 */
export function caption(
  { rows, reports, missing }: Selection,
  lang: Language,
  sign = "",
): string[] {
  const words = wordsIn(WORDS, lang);
  const coded = rows.filter(({ method }) => method === "coded");
  const openings = new Set(
    coded.filter(({ coverage }) => coverage === "opening").map(({ report }) => report),
  ).size;
  const notes = coded.length === 0
    ? []
    : [eachLine(words.coded(openings), (line) => `${sign} ${line}`.trim())];
  return [words.reports(reports.length, missing), ...notes];
}
