import { readNumeral } from "./numeral.ts";

/** A numbered chapter of a report, by its heading. */
export interface Chapter {
  readonly number: number;
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

const CHAPTER = /(?:^|[\n。])([一二三四五六七八九十]|十[一二三])、([^\n。]{2,30})/g;
/** How far a report skips a number by mistake. */
const SKIPPED = 2;

/**
 * The chapters of a normalized text in their order; lists that are numbered alike within them are
 * none of them. Spans are of that text.
 *
 * @example
 * ```ts
 * import { chaptersOf } from "@/text/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const chapters = chaptersOf("一、概述\n工作有序。\n二、存在的问题\n内容不足。");
 * assertEquals(chapters.map(({ number, title }) => [number, title]), [[1, "概述"], [2, "存在的问题"]]);
 * ```
 */
export function chaptersOf(text: string): Chapter[] {
  const chapters: Chapter[] = [];
  for (const { 0: match, 1: numeral, 2: title, index } of text.matchAll(CHAPTER)) {
    const number = readNumeral(numeral!)!;
    const previous = chapters.at(-1)?.number;
    if (previous !== undefined && (number <= previous || number > previous + SKIPPED)) continue;
    const end = index + match.length;
    chapters.push({ number, title: title!, start: end - title!.length - numeral!.length - 1, end });
  }
  return chapters;
}
