import { type Finding, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange } from "@/text/mod.ts";

/** What could not be read in a table of a text, in offsets of the normalized text. */
export interface Remark {
  readonly rule: keyof typeof MESSAGES;
  readonly codes: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly expected?: string;
  readonly proposal?: string;
}

const MESSAGES = {
  "table.ambiguous": {
    zh: "单元格在副本中连成一串数字,读法不止一种,未取值",
    en: "The cells run together and can be read in several ways; they were left",
  },
  "table.contradiction": {
    zh: "这一行的数字与表内勾稽关系不符,未取值",
    en: "The numbers of the row contradict the sums of the table; they were left",
  },
  "table.torn": {
    zh: "这一行的标签与数字对不上,未取值",
    en: "The label and the values of a row were torn apart; the row was left",
  },
  "table.row_missing": {
    zh: "标准表格缺少这些行",
    en: "The table lacks rows of its form",
  },
  "table.left_over": {
    zh: "表格中的数字不属于任何一格,未取值",
    en: "Numbers of the table belong to no cell; they were left",
  },
  "table.refused": {
    zh: "表头与标准格式不符,表格未读",
    en: "The header is not that of the form; the table was not read",
  },
  "table.label_mended": {
    zh: "表头缺字,按其余文字和行目认定",
    en: "The header lost characters; the rest of it and the rows identify it",
  },
  "table.unit_missing": {
    zh: "金额没有写明单位,未取值",
    en: "The amount names no unit; it was left",
  },
} as const;

/** How much of a table is quoted. */
const QUOTED = 120;

/** The finding of a remark. */
export function remarkFinding(remark: Remark, normalized: Normalized): Finding {
  const { rule, codes, start, end, expected = null, proposal = null } = remark;
  const said = {
    ...quotedRange(normalized, { start, end: Math.max(end, start + 1) }, QUOTED),
    codes,
    expected,
    proposal,
    message: MESSAGES[rule],
  };
  return rule === "table.unit_missing"
    ? makeFinding(rule, { ...said, verdict: "unsure" })
    : makeFinding(rule, said);
}
