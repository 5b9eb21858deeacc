import type { Codebook } from "@/codebook/mod.ts";
import type { Language } from "@/model/mod.ts";
import type { Bundle } from "./_bundle.ts";
import type { Explanation, Statement } from "./_explanation.ts";
import { type ExplanationWords, explanationWords } from "./_explanation_words.ts";
import { htmlText } from "./_html_text.ts";

/**
 * An explanation as HTML, the quotation marked in its sentence, and as text with the quotation in
 * 【】.
 */
export function explanationBundle(
  explanation: Explanation,
  { lang, codebook }: { readonly lang: Language; readonly codebook: Codebook },
): Bundle {
  const words = explanationWords(lang, codebook);
  return {
    data: {
      "text/html": htmlOf(explanation, words),
      "text/plain": explanationText(explanation, words),
    },
    metadata: {},
  };
}

function htmlOf(explanation: Explanation, words: ExplanationWords): string {
  const { statements, omitted, remarks, unread } = explanation;
  return [
    `<div><strong>${htmlText(words.heading(explanation))}</strong></div>`,
    ...statements.map((statement) => statementHtml(statement, words)),
    statements.length === 0 ? `<p>${htmlText(words.none(explanation))}</p>` : "",
    listHtml((unread?.likely ?? []).map(words.unread)),
    omitted > 0 ? `<p>${htmlText(words.omitted(omitted))}</p>` : "",
    listHtml(remarks.map(words.remark)),
  ].filter((part) => part !== "").join("\n");
}

function listHtml(items: readonly string[]): string {
  if (items.length === 0) return "";
  return `<ul>${items.map((item) => `<li>${htmlText(item)}</li>`).join("")}</ul>`;
}

function statementHtml(statement: Statement, words: ExplanationWords): string {
  const { before, quote, after, preferred } = statement;
  const border = preferred ? "#332288" : "#9A9A9A";
  const sentence = quote === ""
    ? ""
    : `<div>${htmlText(before)}<mark>${htmlText(quote)}</mark>${htmlText(after)}</div>`;
  return `<div style="border-left: 3px solid ${border}; padding-left: 8px; margin: 6px 0">` +
    `<div>${htmlText(words.value(statement))}</div>${sentence}` +
    `<div style="color: #767676">${htmlText(words.facts(statement))}</div></div>`;
}

function explanationText(explanation: Explanation, words: ExplanationWords): string {
  const { statements, omitted, remarks, unread } = explanation;
  return [
    words.heading(explanation),
    ...statements.flatMap((statement) => statementLines(statement, words)),
    ...statements.length === 0 ? [words.none(explanation)] : [],
    ...(unread?.likely ?? []).map((number) => `- ${words.unread(number)}`),
    ...omitted > 0 ? [words.omitted(omitted)] : [],
    ...remarks.map((remark) => `- ${words.remark(remark)}`),
  ].join("\n");
}

function statementLines(statement: Statement, words: ExplanationWords): string[] {
  const { before, quote, after } = statement;
  const sentence = `${before}【${quote}】${after}`.replace(/\s+/g, " ").trim();
  return [
    words.value(statement),
    ...quote === "" ? [] : [`  ${sentence}`],
    `  ${words.facts(statement)}`,
  ];
}
