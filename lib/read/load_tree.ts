import { load } from "cheerio";
import { UnreadableError } from "./unreadable_error.ts";

/**
 * How deep elements may be open in one another. Parsers look through all open elements at each tag,
 * so that the time grows with their number; browsers end nesting at 512.
 */
const DEEPEST = 10_000;

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
 * @throws {UnreadableError} `read.too_large` where elements nest without bound.
 */
export const loadTree: typeof load = (markup, ...options) => {
  if (typeof markup === "string") checkNesting(markup);
  return load(markup, ...options);
};

function checkNesting(markup: string): void {
  let depth = 0;
  for (const [tag, slash, name = ""] of markup.matchAll(TAG)) {
    if (tag.endsWith("/") || UNENDED.has(name.toLowerCase())) continue;
    depth = slash === "" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) throw tooDeep();
  }
}

function tooDeep(): UnreadableError {
  return new UnreadableError("read.too_large", {
    zh: `元素嵌套超过 ${DEEPEST} 层：请在浏览器或 Word 中打开，另存为新的 DOCX 或 PDF`,
    en: `Cannot read elements that nest more than ${DEEPEST} deep: open the file in a browser or ` +
      "in Word, and save it anew as DOCX or PDF",
  });
}
