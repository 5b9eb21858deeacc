import { type Finding, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange } from "@/text/mod.ts";
import type { Range } from "./range.ts";

/** A report's own number, with what is wrong about it. */
export interface DocumentNumber {
  /** As printed. */
  readonly number: string | null;
  readonly findings: readonly Finding[];
}

/** The report's own number is near its title, alone in a line or a row of metadata. */
const HEAD = 2000;
const AGENCY = "\\p{Script=Han}{1,14}";
const NUMBER = `${AGENCY}[〔\\[【(](?:19|20)\\d\\d[〕\\]】)]\\d{1,4}号`;
const DAMAGED = `${AGENCY}[〔\\[【(]?(?:19|20)\\d{3,6}[〕\\]】)]?\\d{0,4}号`;
const WHOLE_OWN = own(NUMBER);
const DAMAGED_OWN = own(DAMAGED);

/**
 * Reads a report's own number; numbers that a sentence cites are not its own. A number that lost
 * its brackets is kept as printed and reported.
 */
export function readDocumentNumber(normalized: Normalized): DocumentNumber {
  const head = normalized.text.slice(0, HEAD);
  const whole = WHOLE_OWN.exec(head);
  if (whole !== null) return { number: printed(normalized, rangeOf(whole)), findings: [] };
  const damaged = DAMAGED_OWN.exec(head);
  if (damaged === null) return { number: null, findings: [] };
  const range = rangeOf(damaged);
  return { number: printed(normalized, range), findings: [damage(normalized, range)] };
}

/** A number alone in a line or a row of metadata; it may be in brackets. */
function own(number: string): RegExp {
  const label = "(?:(?:文号|发文字号|文件编号)[:|])?";
  return new RegExp(
    `(?:^|\\n)[|-]*${label}\\(?(${number})\\)?\\|?(?=\\n|$|\\||签发人)`,
    "u",
  );
}

function rangeOf(match: RegExpExecArray): Range {
  const start = match.index + match[0].indexOf(match[1]!);
  return { start, end: start + match[1]!.length };
}

function printed(normalized: Normalized, range: Range): string {
  return quotedRange(normalized, range).quote;
}

function damage(normalized: Normalized, range: Range): Finding {
  const number = normalized.text.slice(range.start, range.end);
  return makeFinding("identify.number_damaged", {
    ...quotedRange(normalized, range),
    actual: number,
    proposal: number.replace(/[〔[【(]?(\d{4})[〕\]】)]?(\d{1,4})号$/, "〔$1〕$2号"),
    message: {
      zh: "文号的括号残缺",
      en: "The brackets of the document number are damaged",
    },
  });
}
