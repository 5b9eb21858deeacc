import { type Codebook, type ColumnLabels, columnLabels, ownCodebook } from "@/codebook/mod.ts";
import { type Language, wordsIn } from "@/model/mod.ts";
import type { Explanation, Remark, Statement } from "./_explanation.ts";
import type { UnreadNumber } from "./_unread.ts";

/** The texts of an explanation, in one language. */
export interface ExplanationWords {
  readonly heading: (explanation: Explanation) => string;
  readonly value: (statement: Statement) => string;
  readonly facts: (statement: Statement) => string;
  readonly remark: (remark: Remark) => string;
  readonly none: (explanation: Explanation) => string;
  readonly unread: (number: UnreadNumber) => string;
  readonly omitted: (count: number) => string;
}

/** The texts of an explanation in a language. */
export function explanationWords(
  lang: Language,
  codebook: Codebook = ownCodebook(),
): ExplanationWords {
  const [zh, en] = [wordsZh(columnLabels("zh", codebook)), wordsEn(columnLabels("en", codebook))];
  return wordsIn({ zh, en }, lang);
}

function wordsZh({ value: label }: ColumnLabels): ExplanationWords {
  return {
    heading: ({ report, label, code }) => `${report} · ${label} (${code})`,
    value: (statement) =>
      `${statement.preferred ? "采用" : "未采用"}：${statement.value ?? "无数字"} ${
        label("unit", statement.unit)
      }${inBrackets(marksOf(statement, label).join("、"))}`,
    facts: ({ rule, where, page, start }) =>
      (where === null ? "" : label("where", where)) + (page === null ? "" : `第 ${page} 页`) +
      (start === null ? "" : `，第 ${start} 字起；`) + `规则 ${rule}`,
    remark: (remark) =>
      `[${gravityOf(remark, label).join(" · ")}] ${label("rule", remark.rule)} (${remark.rule})：` +
      remark.message + proposalOf(remark, label),
    none: ({ unread }) =>
      "报告未写明此项，或未读到；这不等于零。" +
      (unread === null ? "" : `正文有 ${unread.numbers} 个数字，其中 ${unread.unread} 个未读。`),
    unread: ({ quote, context }) => `未读的数字，可能与此项有关：${quote}（${context}）`,
    omitted: (count) => `另有 ${count} 项未列出。`,
  };
}

function wordsEn({ value: label }: ColumnLabels): ExplanationWords {
  return {
    heading: ({ report, label, code }) => `${report} · ${label} (${code})`,
    value: (statement) =>
      `${statement.preferred ? "Used" : "Not used"}: ${statement.value ?? "no number"} ${
        label("unit", statement.unit)
      }${inBrackets(marksOf(statement, label).join(", "))}`,
    facts: ({ rule, where, page, start }) =>
      (where === null ? "" : label("where", where)) + (page === null ? "" : `, page ${page}`) +
      (start === null ? "" : `, from character ${start}; `) + `rule ${rule}`,
    remark: (remark) =>
      `[${gravityOf(remark, label).join(" · ")}] ${label("rule", remark.rule)} (${remark.rule}): ` +
      remark.message + proposalOf(remark, label),
    none: ({ unread }) =>
      "The report does not state it, or it was not read; that is not zero." +
      (unread === null
        ? ""
        : ` Numbers in its prose: ${unread.numbers}; unread: ${unread.unread}.`),
    unread: ({ quote, context }) => `Unread number that may be it: ${quote} (${context})`,
    omitted: (count) => `${count} more are not listed.`,
  };
}

/** Usual values are not mentioned. */
const USUAL: ReadonlySet<string> = new Set(["exact", "all", "total", "stated"]);

function marksOf(
  { state, qualifier, scope, applicant }: Statement,
  label: ColumnLabels["value"],
): string[] {
  return Object.entries({ state, qualifier, scope, applicant })
    .filter(([, id]) => !USUAL.has(id)).map(([column, id]) => label(column, id));
}

function gravityOf({ severity, verdict }: Remark, label: ColumnLabels["value"]): string[] {
  return [label("severity", severity), ...verdict === null ? [] : [label("verdict", verdict)]];
}

function proposalOf({ proposal, confidence }: Remark, label: ColumnLabels["value"]): string {
  if (proposal === null) return "";
  return ` → ${proposal}${confidence === null ? "" : inBrackets(label("confidence", confidence))}`;
}

function inBrackets(text: string): string {
  return text === "" ? "" : ` (${text})`;
}
