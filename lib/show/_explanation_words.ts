import type { Explanation, Remark, Statement } from "./_explanation.ts";

/** The texts of an explanation, in one language. */
export interface Words {
  readonly heading: (explanation: Explanation) => string;
  readonly value: (statement: Statement) => string;
  readonly facts: (statement: Statement) => string;
  readonly remark: (remark: Remark) => string;
  readonly none: string;
  readonly omitted: (count: number) => string;
}

/** What is usual is not said. */
const USUAL: ReadonlySet<string> = new Set(["exact", "all", "total", "stated"]);

function marksOf({ state, qualifier, scope, applicant }: Statement): string {
  const marks = [state, qualifier, scope, applicant].filter((mark) => !USUAL.has(mark));
  return marks.length === 0 ? "" : ` (${marks.join(", ")})`;
}

function proposalOf({ proposal, confidence }: Remark): string {
  if (proposal === null) return "";
  return ` → ${proposal}${confidence === null ? "" : ` (${confidence})`}`;
}

export const WORDS: Readonly<Record<"zh" | "en", Words>> = {
  zh: {
    heading: ({ report, label, code }) => `${report} · ${label} (${code})`,
    value: (statement) =>
      `${statement.preferred ? "采用" : "未采用"}：${
        statement.value ?? "无数字"
      } ${statement.unit}` +
      marksOf(statement),
    facts: ({ rule, where, page, start }) =>
      `规则 ${rule}` + (where === null ? "" : `；${where === "table" ? "表格" : "正文"}`) +
      (page === null ? "" : `第 ${page} 页`) + (start === null ? "" : `，第 ${start} 字起`),
    remark: (remark) =>
      `[${remark.severity}${
        remark.verdict === null ? "" : ` · ${remark.verdict}`
      }] ${remark.rule}：${remark.message}` +
      proposalOf(remark),
    none: "报告未写明此项，或未读到；这不等于零。",
    omitted: (count) => `另有 ${count} 项未列出。`,
  },
  en: {
    heading: ({ report, label, code }) => `${report} · ${label} (${code})`,
    value: (statement) =>
      `${statement.preferred ? "Used" : "Not used"}: ${
        statement.value ?? "no number"
      } ${statement.unit}` +
      marksOf(statement),
    facts: ({ rule, where, page, start }) =>
      `rule ${rule}` + (where === null ? "" : `; ${where === "table" ? "table" : "prose"}`) +
      (page === null ? "" : `, page ${page}`) + (start === null ? "" : `, from character ${start}`),
    remark: (remark) =>
      `[${remark.severity}${
        remark.verdict === null ? "" : ` · ${remark.verdict}`
      }] ${remark.rule}: ${remark.message}` +
      proposalOf(remark),
    none: "The report does not state it, or it was not read; that is not zero.",
    omitted: (count) => `${count} more are not listed.`,
  },
};
