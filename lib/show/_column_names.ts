import { type Language, oneLine, wordsIn } from "../model/mod.ts";

/** Chinese headings of the columns that our frames have; another column keeps its name. */
const CHINESE: Readonly<Record<string, string>> = {
  report: "报告",
  issuer: "发布单位",
  rank: "级别",
  kind: "类别",
  division_code: "区划代码",
  province: "省份",
  year: "年份",
  era: "表式",
  method: "读取方式",
  coverage: "读取范围",
  canonical: "采用",
  reports: "报告数",
  figure_count: "数值数",
  finding_count: "问题数",
  code: "指标代码",
  component: "指标代码",
  label: "指标",
  value: "数值",
  unit: "单位",
  state: "状态",
  qualifier: "精确程度",
  scope: "统计范围",
  applicant: "申请人",
  where: "位置",
  preferred: "采用",
  quote: "原文",
  context: "上下文",
  measure: "度量",
  numerator: "分子",
  denominator: "分母",
  pooled: "合计之比",
  mean: "报告平均",
  rule: "规则",
  severity: "程度",
  expected: "应为",
  actual: "实为",
  proposal: "建议",
  message_zh: "说明",
  column: "项目",
};

/** How a column is headed in a table. */
export function columnName(name: string, lang: Language): string {
  return oneLine(wordsIn({ zh: CHINESE[name] ?? name, en: name }, lang));
}
