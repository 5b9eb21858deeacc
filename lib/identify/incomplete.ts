import { type Finding, makeFinding, type Normalized } from "@/model/mod.ts";
import { type Chapter, chaptersOf, quotedRange, readNumeral } from "@/text/mod.ts";

/** How many parts a report says it has: in its opening, of itself. */
const HEAD = 3000;
const ANNOUNCED =
  /(?:(?:本|年度|工作)(?:报告|年报)|全文|本文)[^。;]{0,200}?([一二三四五六七八九十]|\d{1,2})个?(?:大)?部分(?:组成|构成|内容)?[,。;]/;
/** A part besides the chapters may be a preface, a table or an annex. */
const UNNUMBERED = 1;

/** What a report ends with: problems, plans, other matters, notes and annexes. */
const CLOSING =
  /问题|不足|困难|改进|打算|计划|措施|设想|思路|其[他它]|说明|附[件表则录:]|统计表|今后|下一步/;
const LONGEST = 40;
/** The headings of the standard form's last chapters, where a copy lost its line ends. */
const CLOSING_HEADING =
  /[五六七八]、(?:政府信息公开工作)?(?:存在的?(?:主要)?问题|其[他它]需要报告)/;
/** What is never the last chapter of several. */
const INNER =
  /^(?:工作)?(?:基本|总体|工作)?(?:概述|概况|情况)$|^(?:\d{4}年)?主动公开(?:政府信息)?(?:的?情况)?$/;

/** A link to the rest of a page, or the number of a page, on a line of its own. */
const REST =
  /(?:^|\n)[^\n]{0,20}?((?:展开|余下|剩余|阅读|查看)(?:剩余)?全文|下一页)[^\n]{0,12}(?=\n|$)/;
const PAGE = /第(\d{1,2})页[,\/\s]{0,2}共(\d{1,2})页/g;

/** A report begins with its first or second chapter. */
const LATEST_BEGINNING = 2;

/**
 * The warning of a text that is a piece of a report by its own chapters: fewer than it announces,
 * a last one that nothing ends with, a link to what follows, or a first one that follows others.
 */
export function incomplete(normalized: Normalized, isTitled: boolean): Finding[] {
  const { text } = normalized;
  const chapters = chaptersOf(text);
  const first = chapters[0];
  if (first === undefined) return [];
  const begins = isTitled && chapters.length > 1 && first.number > LATEST_BEGINNING;
  if (begins && !text.slice(0, first.start - 1).includes("。")) {
    return [finding(normalized, first, BEGINS)];
  }
  const last = chapters.at(-1)!;
  if (chapters.some(({ title }) => CLOSING.test(title)) || isClosed(text.slice(last.end))) {
    return [];
  }
  const isShort = last.number + UNNUMBERED < announced(text);
  const isInner = chapters.length > 1 && INNER.test(last.title);
  return isShort || isInner || goesOn(text) ? [finding(normalized, last, ENDS)] : [];
}

/** Whether chapters follow that are not numbered, are numbered otherwise, or stand within a line. */
function isClosed(rest: string): boolean {
  return CLOSING_HEADING.test(rest) ||
    rest.split("\n").some((line) =>
      line.length <= LONGEST && !line.includes("。") && CLOSING.test(line)
    );
}

function announced(text: string): number {
  const parts = ANNOUNCED.exec(text.slice(0, HEAD))?.[1];
  return readNumeral(parts ?? "") ?? 0;
}

function goesOn(text: string): boolean {
  const page = text.matchAll(PAGE).toArray().at(-1);
  return REST.test(text) || (page !== undefined && Number(page[1]) < Number(page[2]));
}

const BEGINS = {
  zh: "文字从这一章开始，前面各章在别处：请与同一报告的其他页合为一个文件",
  en:
    "The text begins with this chapter: join it in one file with the pages of the report before it",
};
const ENDS = {
  zh: "文字到这一章为止，后面各章缺失：请展开全文，或与其余各页合为一个文件",
  en: "The text ends with this chapter, and those after it are missing: save all of the page, or " +
    "join it in one file with the pages that follow",
};

function finding(normalized: Normalized, chapter: Chapter, message: typeof ENDS): Finding {
  return makeFinding("identify.incomplete", { ...quotedRange(normalized, chapter), message });
}
