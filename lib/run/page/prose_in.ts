import type { Language } from "@/model/mod.ts";
import { isChinese } from "./is_chinese.ts";

/**
 * The paragraphs of a cell of prose that are in a language. Prose is bilingual by paragraphs, by
 * headings of the form `A · B`, and by items of lists that close with the other language in brackets.
 * What is written in one language only is kept.
 */
export function proseIn(markdown: string, lang: Language): readonly string[] {
  const blocks = blocksOf(markdown);
  if (lang === "zh+en") return blocks;
  const isWanted = (text: string) => isChinese(text) === (lang === "zh");
  const isProse = (block: string) => !isHeading(block) && !isFenced(block) && hasLetters(block);
  const hasBoth = blocks.filter(isProse).some(isWanted);
  return blocks
    .map((block) => isHeading(block) ? headingIn(block, lang) : itemsIn(block, isWanted))
    .filter((block) => !hasBoth || !isProse(block) || isWanted(block));
}

/** A heading, or a text of the form `A · B`, in a language. */
export function headingIn(text: string, lang: Language): string {
  const [mark = "", line = text] = /^(#{1,6}\s+)?(.*)$/s.exec(text)?.slice(1) ?? [];
  const parts = line.split(" · ");
  const [chinese, english] = [parts.filter(isChinese), parts.filter((it) => !isChinese(it))];
  if (chinese.length !== 1 || english.length !== 1) return text;
  const said = { "zh": chinese, "en": english, "zh+en": [...chinese, ...english] }[lang];
  return `${mark}${said.join(" · ")}`;
}

/** The blocks of Markdown that blank lines part; a fence is one. */
function blocksOf(markdown: string): readonly string[] {
  const blocks: string[] = [];
  for (const piece of markdown.split(/\n(?:[ \t]*\n)+/)) {
    const last = blocks.at(-1);
    if (last !== undefined && isOpen(last)) blocks[blocks.length - 1] = `${last}\n\n${piece}`;
    else blocks.push(...piece.split(/(?<=^#{1,6}\s.*)\n/));
  }
  return blocks.filter((block) => block.trim() !== "");
}

function isOpen(block: string): boolean {
  return (block.match(/^```/gm)?.length ?? 0) % 2 === 1;
}

export function isHeading(block: string): boolean {
  return /^#{1,6}\s/.test(block);
}

function isFenced(block: string): boolean {
  return block.startsWith("```");
}

function hasLetters(block: string): boolean {
  return /\p{L}/u.test(block);
}

/** A list whose items close with the other language in brackets, in one of them. */
function itemsIn(block: string, isWanted: (text: string) => boolean): string {
  if (!ITEM.test(block)) return block;
  return block.split(/^(?=[-*+]\s)/m).map((item) => {
    const [mark, first, second] = TWO.exec(item)?.slice(1) ?? [];
    if (mark === undefined || first === undefined || second === undefined) return item;
    if (isChinese(first) === isChinese(second)) return item;
    return `${mark}${isWanted(first) ? first : second}\n`;
  }).join("");
}

const ITEM = /^[-*+]\s/;
const TWO = /^([-*+]\s)(.+?)\s*\(([^()]*(?:\([^()]*\)[^()]*)*)\)\s*$/s;
