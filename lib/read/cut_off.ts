import { isTornEnd } from "./torn_end.ts";
import { type Bilingual, type Document, type Finding, makeFinding } from "@/model/mod.ts";
import { quoted } from "@/text/mod.ts";

/** How much of the end is quoted. */
const MOST = 60;

/**
 * The finding of a text that ends in the middle: by its own last line, where it ends its sentences
 * elsewhere. A table at its end shows nothing.
 */
export function cutOffText({ text, blocks }: Pick<Document, "text" | "blocks">): Finding[] {
  if (blocks.at(-1)?.kind === "table") return [];
  const whole = text.trimEnd();
  const last = whole.slice(whole.lastIndexOf("\n") + 1);
  return whole.includes("。") && isTornEnd(last) ? [cutOff(text, TORN)] : [];
}

/** The finding of a file that ends in the middle, with the last words of its text. */
export function cutOff(text: string, message: Bilingual): Finding {
  const end = text.trimEnd().length;
  const start = Math.max(text.lastIndexOf("\n", end - 1) + 1, end - MOST);
  return makeFinding("read.cut_off", {
    ...(end > start ? quoted(text, { start, end }) : {}),
    message,
  });
}

const TORN = {
  zh: "文字在句子中间或标题处结束，其后的内容可能缺失：请重新保存或下载全文",
  en: "The text ends within a sentence, or at a heading: what followed may be missing; save or " +
    "download all of it",
};
