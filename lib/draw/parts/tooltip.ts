import { type Language, wordsIn } from "@/model/mod.ts";

const TITLES = {
  zh: {
    name: "发布单位",
    year: "年份",
    component: "项目",
    value: "数值",
    share: "占比",
    interval: "95% 区间",
    cases: "件数",
    characters: "字数",
    kind: "依据",
    panel: "范围",
    level: "层级",
    province: "省份",
    label: "机关",
    spread: "下四分位、中位、上四分位",
    openings: "其中只读到开头",
    numbers: "数字个数",
    reports: "报告数",
    issuers: "发布单位数",
    versions: "版本数",
    state: "状态",
    family: "检查类别",
    severity: "严重程度",
    findings: "条数",
    rules: "规则",
    report: "报告",
    reader: "读数来源",
    quote: "原文",
  },
  en: {
    name: "Issuer",
    year: "Year",
    component: "Item",
    value: "Value",
    share: "Share",
    interval: "95 % interval",
    cases: "Cases",
    characters: "Characters",
    kind: "Basis",
    panel: "Over",
    level: "Level",
    province: "Province",
    label: "Bodies",
    spread: "Lower quartile, median, upper",
    openings: "Read in their opening only",
    numbers: "Numbers",
    reports: "Reports",
    issuers: "Issuers",
    versions: "Versions",
    state: "State",
    family: "Family of checks",
    severity: "Severity",
    findings: "Findings",
    rules: "Rules",
    report: "Report",
    reader: "Reader",
    quote: "Quote",
  },
} as const;

/** A field of inline data that tooltips show. */
export type TooltipField = keyof typeof TITLES.en;

/** A number of cases with its thousands marked off, as `6,135`. */
export function count(cases: number): string {
  return cases.toLocaleString("en");
}

/** A share with one decimal, as `2.9%`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

/** The `tooltip` encoding of the fields that the rows have. */
export function tooltip(
  rows: readonly object[],
  lang: Language,
  fields: readonly TooltipField[],
): object[] {
  return fields
    .filter((field) =>
      rows.some((row) => (row as Partial<Record<TooltipField, unknown>>)[field] != null)
    )
    .map((field) => ({
      field,
      title: wordsIn(TITLES, lang)[field],
      ...(field === "share" ? { type: "quantitative", format: ".1%" } : { type: "nominal" }),
    }));
}
