import { cutOff, cutOffText } from "../cut_off.ts";
import type { Document, Finding } from "@/model/mod.ts";

/** How far back an open tag is looked for. */
const TAIL = 5000;
const OPEN_TAG = /<[!/]?[a-z][^<>]*$/i;
/** What hides everything behind it until it is closed. */
const HIDING = ["script", "style", "textarea", "title"];
const PAGE = /<(?:html|body)\b/i;
const PAGE_END = /<\/(?:html|body)\s*>/i;
/** Ends that pages may leave out: where one writes them, it writes all. */
const OPTIONAL_ENDS = /<\/(?:head|p|li|td|tr)\s*>/i;

/**
 * The finding of a page that ends in the middle: within a tag, a comment or a script, within a table, or
 * without the end that its beginning asks for; and of a piece of a page, by its last line.
 *
 * @param html The page as decoded.
 * @param document What was made of it.
 */
export function htmlCutOff(html: string, document: Pick<Document, "text" | "blocks">): Finding[] {
  if (PAGE_END.test(html)) return [];
  if (isOpen(html)) return [cutOff(document.text, OPEN)];
  if (PAGE.test(html)) return OPTIONAL_ENDS.test(html) ? [cutOff(document.text, OPEN)] : [];
  return cutOffText(document);
}

function isOpen(html: string): boolean {
  const lower = html.toLowerCase();
  return OPEN_TAG.test(html.slice(-TAIL)) || lower.lastIndexOf("<!--") > lower.lastIndexOf("-->") ||
    HIDING.some((name) => lower.lastIndexOf(`<${name}`) > lower.lastIndexOf(`</${name}`)) ||
    lower.split("<table").length > lower.split("</table").length;
}

const OPEN = {
  zh: "网页在中途结束：标签、表格或页面没有收尾，其后的内容缺失；请重新保存或下载",
  en: "The page ends in the middle: a tag, a table or the page itself is not closed, and what " +
    "followed is missing; save or download it again",
};
