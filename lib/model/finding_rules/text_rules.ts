import type { FindingRuleEntry } from "./entry.ts";

/** Rules of the text of a report, of its issuer and of its year. */
export const textRules = {
  "text.radical": {
    room: "pipeline",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "形近部首字", en: "Look-alike radicals" },
    meaning: {
      zh: "换回本字读取",
      en: "They were read as the characters they look like",
    },
  },
  "text.invisible": {
    room: "pipeline",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "不可见字符", en: "Invisible characters" },
    meaning: { zh: "已略去", en: "They were ignored" },
  },
  "text.private_use": {
    room: "pipeline",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "私用区字符", en: "Private-use characters" },
    meaning: {
      zh: "只有原文字体才能显示的字符已略去，小数点可能因此丢失",
      en:
        "Characters that only a font of the original could show were ignored; a decimal point may be lost with them",
    },
  },
  "text.pinyin": {
    room: "pipeline",
    severities: ["note"],
    verdicts: ["damage"],
    label: { zh: "混入的注音", en: "Injected pinyin" },
    meaning: {
      zh: "网页混入括号中的注音，已略去",
      en: "Readings in brackets were ignored",
    },
  },
  "text.stale_year": {
    room: "audit",
    severities: ["warning"],
    verdicts: ["contradiction"],
    label: { zh: "沿用上年年份", en: "Year left standing" },
    meaning: {
      zh:
        "以上一年叙述本年数字、自称另一年的报告，或把已过去的一年写成打算；历史、比较、预决算、标题和文号除外",
      en:
        "Counts, or the report itself, under the year before, or plans for a year already over; not history, comparisons, budgets, titles or document numbers",
    },
  },
  "identify.issuer_missing": {
    room: "identify",
    severities: ["warning"],
    verdicts: ["unsure"],
    label: { zh: "发布机关不明", en: "Issuer not recognized" },
    meaning: { zh: "未能认出报告的发布机关", en: "The report does not name who issues it" },
  },
  "identify.year_missing": {
    room: "identify",
    severities: ["error"],
    verdicts: ["unsure"],
    label: { zh: "年度不明", en: "Year not recognized" },
    meaning: { zh: "未能认出报告年度", en: "The report does not name its year" },
  },
  "identify.division_unresolved": {
    room: "identify",
    severities: ["note"],
    verdicts: ["unsure"],
    label: { zh: "行政区划不明", en: "Division not resolved" },
    meaning: {
      zh: "行政区划表中查不到发布机关所在地，或有同名",
      en: "The table of divisions has no place, or several, for the issuer",
    },
  },
  "identify.overridden": {
    room: "identify",
    severities: ["note"],
    verdicts: [null],
    label: { zh: "以信息表为准", en: "Table overrides text" },
    meaning: {
      zh: "reports.csv 写明的与正文不同，以 reports.csv 为准",
      en: "What reports.csv states differs from the text, and is used",
    },
  },
  "identify.year_contradiction": {
    room: "identify",
    severities: ["warning"],
    verdicts: ["contradiction"],
    label: { zh: "年度矛盾", en: "Contradicting years" },
    meaning: { zh: "标题的年份与统计期限不同", en: "Title and stated period name different years" },
  },
  "identify.stale_year": {
    room: "audit",
    severities: ["note"],
    verdicts: ["contradiction"],
    label: { zh: "截止年份未改", en: "Old closing date" },
    meaning: {
      zh: "“截至”更早一年年底的语句",
      en: "A sentence about the end of an earlier year (截至)",
    },
  },
  "identify.period_not_calendar_year": {
    room: "identify",
    severities: ["note"],
    verdicts: ["consistent"],
    label: { zh: "期限非公历年", en: "Not a calendar year" },
    meaning: {
      zh: "统计期限不自1月1日起至同年12月31日止",
      en: "The stated period begins or ends within a year, or spans several",
    },
  },
  "identify.period_damaged": {
    room: "identify",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "统计期限缺字", en: "Damaged period" },
    meaning: {
      zh: "统计期限的日期缺少年、月、日",
      en: "The dates of the stated period lost 年, 月 or 日",
    },
  },
  "identify.incomplete": {
    room: "identify",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "报告不全", en: "Piece of a report" },
    meaning: {
      zh:
        "按其章节只是报告的一段：止于所称部分数之前或中间的一章，留有“下一页”“展开全文”，从后面的章开始，或中间跳过一章",
      en:
        "Its chapters show that the text is a piece of a report: it has fewer parts than it announces, stops at an inner chapter, has a link to the rest (下一页, 展开全文), begins with a later chapter, or skips one",
    },
  },
  "identify.several_reports": {
    room: "identify",
    severities: ["warning"],
    verdicts: [null],
    label: { zh: "一个文件多份报告", en: "Several reports in a file" },
    meaning: {
      zh: "文件中有不同年度或机关的几份报告，只读第一份；信息给出第二份的标题和位置",
      en:
        "A file holds reports of several years or issuers, and only the first is read; the message has title and place of the second",
    },
  },
  "identify.number_damaged": {
    room: "identify",
    severities: ["warning"],
    verdicts: ["damage"],
    label: { zh: "文号残缺", en: "Damaged document number" },
    meaning: { zh: "文号的括号残缺", en: "The brackets of the document number are damaged" },
  },
} as const satisfies Readonly<Record<string, FindingRuleEntry>>;
