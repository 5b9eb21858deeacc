import type { Range } from "./range.ts";

/** The title of a report in the normalized text; a title over several lines is joined. */
export interface Title extends Range {
  readonly text: string;
}

interface Line extends Range {
  readonly text: string;
}

/** Titles are at the beginning; later ones belong to other documents. */
const HEAD = 3000;
const LONGEST = 60;

/** Four digits, or Chinese ones as in 二〇一四; a school year with both its years. */
export const YEAR =
  "(?:(?:(?:19|20)\\d\\d[-—~至])?(?:19|20)\\d\\d(?:学?年度?|(?=(?:政府)?信息公开|年度))|" +
  "(?<=\\()20\\d\\d(?=\\)$)|" +
  "二[〇○零][〇○零一二三][〇○零一二三四五六七八九]年度?)";
const WORD = "[\\p{Script=Han}〇○*()、·\\d—~-]";
const TOPIC = "(?:信息公开|政务公开)";
const KIND = "(?:报告|年报|总结|的函)";

/** A line that is a title and nothing else. */
const TITLE = new RegExp(`^${WORD}*${TOPIC}${WORD}*${KIND}(?:\\(${WORD}+\\))?$`, "u");
/** Metadata that a page prints behind the title, in its line. */
const BEHIND =
  /(?:\|.*|(?:发布|更新|公布)?(?:时间|日期):.*|(?:信息)?来源:.*|浏览次?数?:.*|字号:?.*|作者:.*)$/u;
const DATED = new RegExp(YEAR);
/** A line that a title may begin with: an issuer, a topic or a year, broken off there. */
const BEGINNING = new RegExp(
  `^${WORD}*(?:政府|办公[室厅]|局|委|委员会|厅|管委会|办事处|[省市州县区旗镇乡]|街道|关于|的|工作|公开|情况|年度?)$`,
  "u",
);
/** A line of a menu: a topic of nobody. */
const MENU = /^(?:政府)?(?:信息|政务)公开(?:工作)?(?:年度?报(?:告)?)?$/u;
/** A row of metadata, as web archives and encyclopedias have: `标题: …`, `- 中文名:…`, `标题 | … |`. */
const LABELLED =
  /^[-·•*#|]*(?:(?:标题|题名|中文名|信息名称|文件名称)[:|]+|[[【][^\]】]{1,30}[\]】]|[^|]{0,60}[>»])?/u;
/** A title that runs into the body, in pages that lost their line breaks. */
const RUN_IN = new RegExp(
  `^${WORD}{0,40}?${YEAR}${WORD}{0,20}?${TOPIC}${WORD}{0,12}?` +
    "(?:年度报告|工作报告|情况的?报告|年报)(?=根据|按照|依据|本报告|为|一、|来源)",
  "u",
);

/**
 * The title of a report: the first line at the beginning, or run of up to three lines, that names
 * the topic and the kind of document; one with a year is preferred. `null` where there is none.
 */
export function findTitle(text: string): Title | null {
  const candidates = linesOf(text.slice(0, HEAD)).flatMap(titlesFrom);
  return candidates.find((title) => DATED.test(title.text)) ?? candidates[0] ?? null;
}

/** All lines of a text that are titles, those over several lines too, in its order and apart. */
export function titlesIn(text: string): Title[] {
  const found = linesOf(text).flatMap(titlesFrom);
  return found.filter(({ start }, index) => start >= (found[index - 1]?.end ?? 0));
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line !== "") lines.push({ text: line, start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** The title that begins at a line, if one does. */
function titlesFrom(line: Line, index: number, lines: readonly Line[]): Title[] {
  const title = line.text.includes("公开") ? titleIn(line) : null;
  return title === null ? joined(lines.slice(index, index + 3)) : [title];
}

/** The title that a line is, but for metadata around it, or begins with. */
function titleIn(line: Line): Title | null {
  const label = LABELLED.exec(line.text)?.[0].length ?? 0;
  const rest = line.text.slice(label).replace(BEHIND, "");
  const start = line.start + label;
  if (isTitle(rest)) return { text: rest, start, end: start + rest.length };
  const runIn = RUN_IN.exec(line.text)?.[0];
  if (runIn === undefined) return null;
  return { text: runIn, start: line.start, end: line.start + runIn.length };
}

/** The title that the first two or three of some lines make. */
function joined(lines: readonly Line[]): Title[] {
  let text = "";
  for (const [index, line] of lines.entries()) {
    text += line.text;
    if (index > 0 && isTitle(text)) return [{ text, start: lines[0]!.start, end: line.end }];
    if (MENU.test(line.text) || !BEGINNING.test(line.text)) break;
  }
  return [];
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST && TITLE.test(text);
}
