import type { Finding, Normalized } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import { findingAt, type Range } from "./finding.ts";

/** A report's own number, with what is wrong about it. */
export interface DocumentNumber {
  /** As printed. */
  readonly number: string | null;
  readonly findings: readonly Finding[];
}

/** The report's own number stands near its title, in a line or a row of metadata of its own. */
const HEAD = 2000;
const AGENCY = "[\\u4e00-\\u9fff]{1,14}";
const NUMBER = `${AGENCY}[〔\\[【(](?:19|20)\\d\\d[〕\\]】)]\\d{1,4}号`;
const DAMAGED = `${AGENCY}[〔\\[【(]?(?:19|20)\\d{3,6}[〕\\]】)]?\\d{0,4}号`;
const OWN = (number: string) =>
  new RegExp(`(?:^|\\n)[|-]*(?:(?:文号|发文字号|文件编号)[:|])?(${number})\\|?(?=\\n|$|\\|)`);

/**
 * Reads a report's own number; numbers that a sentence cites are not its own. A number that lost its
 * brackets is kept as printed and reported.
 */
export function readDocumentNumber(normalized: Normalized): DocumentNumber {
  const head = normalized.text.slice(0, HEAD);
  const whole = OWN(NUMBER).exec(head);
  if (whole !== null) return { number: printed(normalized, rangeOf(whole)), findings: [] };
  const damaged = OWN(DAMAGED).exec(head);
  if (damaged === null) return { number: null, findings: [] };
  const range = rangeOf(damaged);
  return { number: printed(normalized, range), findings: [damage(normalized, range)] };
}

function rangeOf(match: RegExpExecArray): Range {
  const start = match.index + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

function printed(normalized: Normalized, range: Range): string {
  const span = toSource(normalized, range.start, range.end);
  return normalized.source.slice(span.start, span.end);
}

function damage(normalized: Normalized, range: Range): Finding {
  const number = normalized.text.slice(range.start, range.end);
  return findingAt(normalized, range, {
    rule: "identify.number_damaged",
    severity: "warning",
    verdict: "damage",
    actual: number,
    proposal: number.replace(/[〔[【(]?(\d{4})[〕\]】)]?(\d{1,4})号$/, "〔$1〕$2号"),
    message: {
      zh: "文号的括号残缺",
      en: "The brackets of the document number are damaged",
    },
  });
}
