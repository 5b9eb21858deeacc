import { load } from "cheerio";
import { UnreadableError } from "../unreadable_error.ts";

/**
 * How deep elements may be open in one another. Parsers look through all open elements at each tag,
 * so that the time grows with their number; browsers end nesting at 512.
 */
const DEEPEST = 10_000;

/** How many open elements may be looked through, for all tags together. */
const MOST_STEPS = 500_000_000;

/** How many tags are read, those that end an element too: far more than the longest report known has. */
const MOST_TAGS = 1_000_000;

/** How many attributes a tag may have: parsers compare each with those before it. */
const MOST_ATTRIBUTES = 1000;

/** Elements that have no end, or whose end is understood: pages leave them open without nesting. */
const UNENDED: ReadonlySet<string> = new Set(
  ("area base body br col colgroup dd dt embed head hr html img input li link meta optgroup option p " +
    "rp rt source tbody td tfoot th thead tr track wbr").split(" "),
);

/** A tag up to its end; it matches whatever follows its name, so that nothing is read twice. */
const TAG = /<(\/?)([a-z][^\s<>/]*)[^<>]*/gi;

/**
 * Parses markup into a tree, as `load` of cheerio does.
 *
 * @throws {UnreadableError} `read.too_large` where there are too many tags or attributes, or elements
 * nest without bound.
 */
export const loadTree: typeof load = (markup, ...options) => {
  if (typeof markup === "string") checkTags(markup);
  return load(markup, ...options);
};

function checkTags(markup: string): void {
  let [count, depth, steps] = [0, 0, 0];
  for (const [tag, slash, name = ""] of markup.matchAll(TAG)) {
    if (++count > MOST_TAGS) {
      throw tooLarge(`标签超过 ${MOST_TAGS} 个`, `more than ${MOST_TAGS} tags`);
    }
    if ((steps += depth) > MOST_STEPS) throw tooLarge("标签过多，嵌套过深", "so many tags so deep");
    checkAttributes(tag);
    if (tag.endsWith("/") || UNENDED.has(name.toLowerCase())) continue;
    depth = slash === "" ? depth + 1 : Math.max(0, depth - 1);
    if (depth <= DEEPEST) continue;
    throw tooLarge(`元素嵌套超过 ${DEEPEST} 层`, `elements that nest more than ${DEEPEST} deep`);
  }
}

/** A long tag may also have one long attribute, as a picture. */
function checkAttributes(tag: string): void {
  if (tag.length < MOST_ATTRIBUTES) return;
  const names = tag.replace(/"[^"]*"|'[^']*'/g, " ").match(/[\s/]+[^\s/]/g) ?? [];
  if (names.length <= MOST_ATTRIBUTES) return;
  const most = MOST_ATTRIBUTES;
  throw tooLarge(`一个标签的属性超过 ${most} 个`, `a tag of more than ${most} attributes`);
}

function tooLarge(zh: string, en: string): UnreadableError {
  return new UnreadableError("read.too_large", {
    zh: `${zh}：请在浏览器或 Word 中打开，另存为新的 DOCX 或 PDF`,
    en: `Cannot read ${en}: open the file in a browser or in Word, and save it anew as DOCX or PDF`,
  });
}
