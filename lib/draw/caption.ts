import type { Language } from "./options.ts";
import type { Selection } from "./measure_rows.ts";

const WORDS = {
  zh: {
    reports: (drawn: number, missing: number) =>
      missing === 0 ? `n = ${drawn} 份报告。` : `n = ${drawn} 份报告；另有 ${missing} 份无此数值。`,
    coded: "编码面板：机器辅助、单人阅读已公布网页所得，多数只读到网页开头。",
  },
  en: {
    reports: (drawn: number, missing: number) =>
      missing === 0
        ? `Reports: n = ${drawn}.`
        : `Reports: n = ${drawn}; without a value: ${missing}.`,
    coded: "Coded panel: machine-assisted reading of published pages by a single reader, " +
      "mostly of their openings.",
  },
} as const;

/**
 * How many reports are drawn, how many have no value, and where coded rows come from, after the sign
 * that a chart marks them with.
 */
export function caption(
  { rows, reports, missing }: Selection,
  lang: Language,
  sign = "",
): string[] {
  const words = WORDS[lang];
  const coded = rows.some(({ method }) => method === "coded");
  return [
    words.reports(reports.length, missing),
    ...(coded ? [`${sign} ${words.coded}`.trim()] : []),
  ];
}
