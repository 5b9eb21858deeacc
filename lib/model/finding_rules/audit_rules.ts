import type { FindingRuleEntry } from "./entry.ts";

/** Rules of figures that do not agree. */
export const auditRules = {
  "audit.<indicator>:<check>": {
    room: "audit",
    severities: ["error", "warning", "note"],
    verdicts: ["contradiction", "damage", "unsure"],
    label: { zh: "勾稽关系不符", en: "Identity fails" },
    meaning: {
      zh: "identities.csv 中的一行不成立；同一个数能解释的几处合为一条；prev() 与上年报告相比",
      en:
        "A row of identities.csv fails, within a table, within the prose or, with prev(), against the report of the year before. Equalities that fail because of one number make one finding: the number where failing rows and columns cross, or two that changed places",
    },
  },
  "audit.text_table": {
    room: "audit",
    severities: ["warning"],
    verdicts: ["contradiction"],
    label: { zh: "正文与表格矛盾", en: "Prose contradicts table" },
    meaning: {
      zh: "正文的数与表中不同，且没有能解释差异的口径",
      en: "A count in the prose differs from the tables, and no other count explains it",
    },
  },
  "audit.text_explained": {
    room: "audit",
    severities: ["note"],
    verdicts: ["consistent"],
    label: { zh: "正文与表格口径不同", en: "Other count in prose" },
    meaning: {
      zh: "正文的数与表中不同，另一口径（如含结转、仅自然人、某一分项）能解释",
      en:
        "A count in the prose differs from the tables; another one explains it (concluded cases, received and carried in, natural persons, one sub-row)",
    },
  },
  "audit.scopes": {
    room: "audit",
    severities: ["warning"],
    verdicts: ["contradiction"],
    label: { zh: "各级之和不符", en: "Levels do not add up" },
    meaning: {
      zh: "各级（或部门与地方）之和与合计不符",
      en: "Levels, or departments and localities, do not add up to the count of all",
    },
  },
  "audit.parts": {
    room: "audit",
    severities: ["warning", "note"],
    verdicts: ["contradiction"],
    label: { zh: "分项之和不符", en: "Parts do not add up" },
    meaning: {
      zh: "“其中”和括号里的分项之和与总数不符；举例不计",
      en:
        "Parts after 其中 or in brackets do not add up to the whole; a list of examples is not checked",
    },
  },
  "audit.share": {
    room: "audit",
    severities: ["note", "warning"],
    verdicts: ["contradiction", "damage"],
    label: { zh: "占比不符", en: "Share does not fit" },
    meaning: {
      zh: "所载占比与分子、分母不符（已考虑四舍五入）",
      en: "A printed share does not match part and whole, allowing for rounding",
    },
  },
  "audit.rate": {
    room: "audit",
    severities: ["warning", "note"],
    verdicts: ["contradiction", "damage", "unsure"],
    label: { zh: "比率不符", en: "Rate does not fit" },
    meaning: {
      zh: "所载比率与同句的件数不符（已考虑四舍五入）；偏高而不过100%的可能只计到期的，作提示",
      en:
        "A printed rate does not match the counts beside it, allowing for rounding; only a note if it is too high, since prose seldom names its base",
    },
  },
  "audit.growth": {
    room: "audit",
    severities: ["note", "warning"],
    verdicts: ["contradiction"],
    label: { zh: "增幅不符", en: "Growth does not fit" },
    meaning: {
      zh: "所载增幅与上年报告的数值不符",
      en: "A printed growth rate does not match the report of the year before",
    },
  },
  "audit.all_concluded": {
    room: "audit",
    severities: ["warning"],
    verdicts: ["contradiction"],
    label: { zh: "称均已办结而有结转", en: "All concluded, yet carried over" },
    meaning: {
      zh: "称“均已办结”，另处却有结转下年度",
      en: "均已办结 beside cases that are carried over",
    },
  },
  "audit.impossible_value": {
    room: "audit",
    severities: ["error", "warning"],
    verdicts: ["damage"],
    label: { zh: "不可能的数值", en: "Impossible value" },
    meaning: { zh: "件数为负，或比率超过 100%", en: "A count below zero, or a rate above 100 %" },
  },
  "audit.out_of_scale": {
    room: "audit",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "与历年相差悬殊", en: "Out of scale" },
    meaning: {
      zh: "与同一机关其他年度的中位数相差五十倍以上",
      en: "A value fifty times above or below the median of the issuer's other years",
    },
  },
  "audit.assessment_weight": {
    room: "audit",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "考核权重过高", en: "Weight too high" },
    meaning: {
      zh: "信息公开在考核中的权重远高于通常，可能丢失小数点",
      en:
        "The weight of disclosure in an assessment is far above the usual; a decimal point may be lost",
    },
  },
  "audit.damaged_date": {
    room: "audit",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "日期缺字", en: "Damaged date" },
    meaning: { zh: "日期缺少年、月、日", en: "A date lost 年, 月 or 日" },
  },
  "audit.injected_words": {
    room: "audit",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "植入无关文字", en: "Injected words" },
    meaning: {
      zh: "副本被植入无关文字，数字亦不可尽信",
      en: "Spam was injected into the copy; numbers may have been changed, too",
    },
  },
  "audit.blank_cells": {
    room: "audit",
    severities: ["note", "warning"],
    verdicts: ["not_assessable"],
    label: { zh: "空白单元格", en: "Blank cells" },
    meaning: {
      zh:
        "表中有格没有数字，相关合计无法核对；并说明视为 0 是否相符；正文写明数字而表中空白时为警告",
      en:
        "Sums that involve blank cells cannot be checked; the message says whether they would hold with 0 instead; a warning if the text states a number for such a cell",
    },
  },
  "audit.lone_blanks": {
    room: "audit",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "个别空格", en: "Lone blank cells" },
    meaning: {
      zh: "几乎每格都有数字的表格中个别单元格空白，数字可能遗漏",
      en: "One or two blank cells in tables that are otherwise filled; a number may have been lost",
    },
  },
  "audit.channels_overlap": {
    room: "audit",
    severities: ["note"],
    verdicts: ["consistent"],
    label: { zh: "渠道合计多于总数", en: "Channels overlap" },
    meaning: {
      zh: "各渠道合计多于公开总数，2014 年表式允许",
      en: "Channels of disclosure add up to more than the total, which the form of 2014 allows",
    },
  },
  "audit.joint_remedies": {
    room: "audit",
    severities: ["note"],
    verdicts: ["not_assessable"],
    label: { zh: "复议诉讼合计", en: "Joint remedies" },
    meaning: {
      zh: "复议与诉讼只有一个合计数",
      en: "One count for reconsideration and litigation together",
    },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;
