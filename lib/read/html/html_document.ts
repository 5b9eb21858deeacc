import { compose, type TextPart } from "../compose.ts";
import { brokenText } from "../broken_text.ts";
import type { Draft } from "../draft.ts";
import { htmlCutOff } from "./html_cut_off.ts";
import { htmlContent } from "./html_content.ts";
import { htmlParts } from "./html_parts.ts";
import { htmlTitles } from "./html_titles.ts";
import { missingTables } from "../shell/missing_tables.ts";
import { pageWithoutText } from "../shell/page_without_text.ts";
import { placedCarriers } from "../shell/placed_carriers.ts";
import type { Tree } from "../tree/walk.ts";
import type { Document, Source } from "@/model/mod.ts";
import type { Decoded } from "@/text/mod.ts";

/** A line without a sentence, or a table, with a larger share in links is a menu. */
const MOST_LINKED = 0.6;

/** A page, and the text that its tree was made of. */
export interface HtmlPage {
  readonly html: string;
  readonly tree: Tree;
}

/** Makes a document of the pages of one article, mostly a single one. */
export function htmlDocument(
  pages: readonly HtmlPage[],
  decoded: Decoded,
  source: Source,
): Document {
  const read = pages.map(({ html, tree }) => ({ html, tree, parts: partsOf(tree) }));
  const titles = read.slice(0, 1).flatMap(({ tree, parts }) => missing(htmlTitles(tree), parts));
  const document = compose(source, [...titles, ...read.flatMap(({ parts }) => parts)]);
  const findings = [
    ...brokenText(decoded, document.text),
    ...read.flatMap(({ tree, parts }) => pageWithoutText(tree, parts)),
    ...read.flatMap(({ html }) => htmlCutOff(html, document)),
    ...missingTables(document, read.flatMap(({ tree }) => placedCarriers(tree))),
  ];
  return { ...document, findings };
}

function partsOf(tree: Tree): readonly Draft[] {
  const content = htmlContent(tree);
  return content === undefined ? [] : htmlParts(content).filter((part) => !isMenu(part));
}

/**
 * The titles that the content does not have; none where it has the longest, which is the report's.
 */
function missing(titles: readonly string[], parts: readonly Draft[]): readonly TextPart[] {
  const lines = new Set(parts.map((part) => part.kind === "text" ? squeeze(part.text) : ""));
  const longest = titles.reduce((best, title) => title.length > best.length ? title : best, "");
  if (lines.has(squeeze(longest))) return [];
  const absent = titles.filter((title) => !lines.has(squeeze(title)));
  return absent.map((text) => ({ kind: "text", text }));
}

function isMenu(part: Draft): boolean {
  if (part.kind === "text" && /[。；;]/.test(part.text)) return false;
  const text = part.kind === "text" ? part.text : part.cells.map((cell) => cell.text).join("");
  return part.linked > squeeze(text).length * MOST_LINKED;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
