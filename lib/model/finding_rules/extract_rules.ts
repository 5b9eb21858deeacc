import type { FindingRuleEntry } from "./entry.ts";

/** Rules of numbers of the prose that could not be read, or not with certainty. */
export const extractRules = {
  "extract.unread": {
    room: "extract",
    severities: ["note"],
    verdicts: ["unsure"],
    label: { zh: "数字未读", en: "Number not read" },
    meaning: {
      zh: "正文中有关申请、复议、诉讼或公开的数字，不能确定属于哪个指标，未取值",
      en:
        "A number in the prose about requests, remedies or disclosure of which it is not certain what indicator it states: it was left",
    },
  },
  "extract.unread_result": {
    room: "extract",
    severities: ["note"],
    verdicts: ["unsure"],
    label: { zh: "结果未读", en: "Result not read" },
    meaning: {
      zh: "正文说复议或诉讼案件均维持、均驳回等，而所指是哪些案件、共几件不能确定，未取值",
      en:
        "The prose says what became of all cases of reconsideration or litigation, but not with certainty of how many: it was left",
    },
  },
  "extract.broken_count": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "件数带小数", en: "Broken count" },
    meaning: {
      zh: "件数、人次带小数，可能漏了“万”字，未取值",
      en: "A count is not a whole number, as where 万 was lost; it was left",
    },
  },
  "extract.letters_in_number": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "数字中有字母", en: "Letters in a number" },
    meaning: {
      zh:
        "数字中有字母 O、o、l、I（多因文字识别），或紧接在生僻字、外文字之后（文件损坏所致），不能确定是哪个数字，未取值",
      en:
        "The letters O, o, l or I stand among figures, as scanning leaves them, or a sign that no report is written with stands right before them, as a changed bit makes it of a figure; the number was left",
    },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;
