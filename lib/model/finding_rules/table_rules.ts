import type { FindingRuleEntry } from "./entry.ts";

/** Rules of rows and tables that could not be read, or not with certainty. */
export const tableRules = {
  "table.unread": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "表格未读", en: "Table not read" },
    meaning: {
      zh: "认出的表格或统计表未读，或只读了一部分，其中的数字缺失，不是零",
      en:
        "A table or form that was recognised was not read, or only in part: its numbers are missing, not zero",
    },
  },
  "table.refused": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "表头或行目不符", en: "Header or rows do not fit" },
    meaning: {
      zh: "表头或行目与标准表格不符，整表未读",
      en: "Header or rows are not those of the form; nothing of the table was taken",
    },
  },
  "table.repeated": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "表格重复且不同", en: "Table printed twice" },
    meaning: {
      zh: "表格中同一个单元格出现多次且数值不同",
      en: "A cell of a table is printed more than once with different numbers",
    },
  },
  "table.row_missing": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "缺少行目", en: "Rows missing" },
    meaning: {
      zh: "标准表格缺少行目，其数值缺失，不是零",
      en: "Rows of a standard table are missing: their values are not known, not zero",
    },
  },
  "table.row_unfit": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "单元格与栏目不符", en: "Cells do not fit" },
    meaning: {
      zh: "一行的单元格与表头的栏目对不上，未取值",
      en: "The cells of a row do not fit the columns of the header; the row was not taken",
    },
  },
  "table.left_over": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "行目不在模板之内", en: "Row or numbers left over" },
    meaning: {
      zh: "表格中的一行或一些数字不在模板之内，未读",
      en: "A row or numbers that are in no template were not read",
    },
  },
  "table.torn": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "标签与数字脱节", en: "Label and values apart" },
    meaning: {
      zh: "一行的标签与数字对不上，未取值",
      en: "The label and the values of a row were torn apart; the row was not taken",
    },
  },
  "table.ambiguous": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "读法不止一种", en: "Several readings" },
    meaning: {
      zh: "单元格连成一串数字，读法不止一种，未取值",
      en: "Cells run together and can be read in several ways; they were not taken",
    },
  },
  "table.contradiction": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["contradiction"],
    label: { zh: "连写数字不合勾稽", en: "No reading adds up" },
    meaning: {
      zh: "这一行的数字怎么读都与表内勾稽关系不符，未取值",
      en: "No reading of the numbers of a row fits the sums of the table; they were not taken",
    },
  },
  "table.label_mended": {
    room: "extract",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "行目名称缺字", en: "Label mended" },
    meaning: {
      zh: "行目或表头缺字、错位，按其余文字、位置和勾稽关系认定",
      en:
        "A label or header lost characters or its place; the rest of it, its place and the sums identify it",
    },
  },
  "table.form_by_tables": {
    room: "extract",
    severities: ["note"],
    verdicts: ["unsure"],
    label: { zh: "按其他表格认定格式", en: "Form by the other tables" },
    meaning: {
      zh: "表格所存行目与另一年的格式同样相符，按本报告的其他表格认定",
      en:
        "The rows that a table still has fit the form of other years as well; the other tables of the report decided",
    },
  },
  "table.form_by_year": {
    room: "extract",
    severities: ["note"],
    verdicts: ["unsure"],
    label: { zh: "按年份认定格式", en: "Form by the year" },
    meaning: {
      zh: "表格所存行目与另一年的格式同样相符，按报告年份认定",
      en:
        "The rows that a table still has fit the form of other years as well; the year of the report decided",
    },
  },
  "table.blank_cell": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "可疑空白", en: "Suspicious blank" },
    meaning: {
      zh: "单元格空白，而同行其余数字加不成合计，或无合计的表几乎没有其他空白，可能丢失了数字",
      en:
        "A cell is blank although the other cells of its row do not add up to their sum, or, in a table without sums, although hardly any other cell is blank: a number may have been lost",
    },
  },
  "table.digits_joined": {
    room: "extract",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "数字间有空格", en: "Digits joined" },
    meaning: {
      zh: "单元格内数字之间有空格，已合为一个数",
      en: "Spaces between the digits of a cell were ignored",
    },
  },
  "table.unreadable_cell": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "单元格不是数字", en: "Cell is not a number" },
    meaning: {
      zh: "单元格内容不是数字，未取值",
      en: "The content of a cell is not a number; it was not taken",
    },
  },
  "table.unit_missing": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["damage", "unsure"],
    label: { zh: "金额没有单位", en: "Unit missing" },
    meaning: {
      zh: "金额没有写明单位，未取值",
      en: "An amount of money has no unit; it was not taken",
    },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;
