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

/** Four digits, or Chinese ones as in 二〇一四. */
export const YEAR = "(?:(?:19|20)\\d\\d|二[〇○零][〇○零一二三][〇○零一二三四五六七八九])年度?";
const WORD = "[\\u4e00-\\u9fff〇○()、·\\d-]";
const TOPIC = "(?:信息公开|政务公开)";
const KIND = "(?:报告|年报|总结|的函)";

/** A line that is a title and nothing else. */
const TITLE = new RegExp(`^${WORD}*${TOPIC}${WORD}*${KIND}(?:\\(${WORD}+\\))?$`);
const DATED = new RegExp(YEAR);
/** A line that a title may begin with: an issuer, a topic or a year, broken off there. */
const BEGINNING = new RegExp(
  `^${WORD}*(?:政府|办公[室厅]|局|委|委员会|厅|管委会|办事处|[镇乡]|关于|的|工作|公开|情况|年度?)$`,
);
/** A row of metadata, as web archives and encyclopedias have: `标题: …`, `- 中文名:…`, `标题 | … |`. */
const LABELLED = /^[-·*#]*(?:标题|题名|中文名|信息名称|文件名称)[:|]/;
/** A title that runs into the body, in pages that lost their line breaks. */
const RUN_IN = new RegExp(
  `^${WORD}{0,40}?${YEAR}${WORD}{0,20}?${TOPIC}${WORD}{0,12}?` +
    "(?:年度报告|工作报告|情况的?报告|年报)(?=根据|按照|依据|本报告|为|一、|来源)",
);

/**
 * The title of a report: the first line at the beginning, or run of up to three lines, that names
 * the topic and the kind of document; one with a year is preferred. `null` where there is none.
 */
export function findTitle(text: string): Title | null {
  const candidates = headLines(text).flatMap(titlesFrom);
  return candidates.find((title) => DATED.test(title.text)) ?? candidates[0] ?? null;
}

function headLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const line of text.slice(0, HEAD).split("\n")) {
    if (line !== "") lines.push({ text: line, start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}

/** The title that begins at a line, if one does. */
function titlesFrom(line: Line, index: number, lines: readonly Line[]): Title[] {
  const label = LABELLED.exec(line.text)?.[0].length ?? 0;
  const rest = line.text.slice(label).replace(/\|.*$/, "");
  if (isTitle(rest)) {
    const start = line.start + label;
    return [{ text: rest, start, end: start + rest.length }];
  }
  const runIn = RUN_IN.exec(line.text)?.[0];
  if (runIn !== undefined) {
    return [{ text: runIn, start: line.start, end: line.start + runIn.length }];
  }
  return joined(lines.slice(index, index + 3));
}

/** The title that the first two or three of some lines make. */
function joined(lines: readonly Line[]): Title[] {
  let text = "";
  for (const [index, line] of lines.entries()) {
    text += line.text;
    if (index > 0 && isTitle(text)) return [{ text, start: lines[0]!.start, end: line.end }];
    if (!BEGINNING.test(line.text)) break;
  }
  return [];
}

function isTitle(text: string): boolean {
  return text.length <= LONGEST && TITLE.test(text);
}
