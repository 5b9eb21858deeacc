import { type Finding, makeFinding, type Normalized } from "@/model/mod.ts";
import { quotedRange } from "@/text/mod.ts";

const NUMERALS = [..."一二三四五六七八九十", "十一", "十二", "十三"];
/** A title on a line of its own. */
const CHAPTER = /(?<=^|\n)(十[一二三]|[一二三四五六七八九十])[、.．][^\n。]{2,30}(?=\n|$)/g;
/** How a chapter may begin that is numbered in another way. */
const OTHER_SIGN = "[^\\n]{0,4}";
const LONGEST = 30;

/**
 * The warning of a text whose chapters skip a number (一, then 三), where nothing at all is numbered
 * so: what was between is missing, as in an excerpt, or where a piece of a file was lost. An author
 * who counts wrongly uses a number twice much more often than none.
 */
export function skippedChapters(normalized: Normalized): Finding[] {
  const { text } = normalized;
  let last = Infinity;
  for (const { 0: title, 1: numeral, index } of text.matchAll(CHAPTER)) {
    const number = NUMERALS.indexOf(numeral!);
    const skipped = NUMERALS.slice(last + 1, number);
    if (skipped.length > 0 && !skipped.some((other) => isNumbered(text, other))) {
      const place = quotedRange(normalized, { start: index, end: index + title.length });
      return [makeFinding("identify.incomplete", { ...place, message: messageOf(skipped) })];
    }
    // A list, or the sections of a form, are numbered anew.
    if (number <= last && last !== Infinity) return [];
    last = number;
  }
  return [];
}

/** Whether a number stands before a mark anywhere, or near the beginning of a short line. */
function isNumbered(text: string, numeral: string): boolean {
  return new RegExp(
    `(?<!十)${numeral}[、.．]|(?:^|\\n)${OTHER_SIGN}${numeral}[^\\n]{0,${LONGEST}}(?:\\n|$)`,
  ).test(text);
}

function messageOf(skipped: readonly string[]) {
  const numbers = skipped.join("、");
  return {
    zh: `这一章之前没有第${numbers}章，可能缺失：请与原文核对，或重新保存、下载全文`,
    en: `There is no chapter ${numbers} before this one: it may be missing; compare with the ` +
      "original, or save or download all of it",
  };
}
