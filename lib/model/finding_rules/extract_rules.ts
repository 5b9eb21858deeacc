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
        "A number in the prose about requests, remedies or disclosure that cannot be assigned to an indicator with certainty; it was not taken",
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
        "The prose states the result of all cases of reconsideration or litigation, but how many these are is not certain; it was not taken",
    },
  },
  "extract.broken_count": {
    room: "extract",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "件数带小数", en: "Broken count" },
    meaning: {
      zh: "件数、人次带小数，可能漏了“万”字，未取值",
      en: "A count is not a whole number, perhaps because 万 was lost; it was not taken",
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
        "The letters O, o, l or I are among the digits (typical of scanning), or a character that no report uses is right before them (a changed bit can turn a digit into one); the number was not taken",
    },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;
