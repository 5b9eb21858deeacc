import type { Language, Words } from "../model/mod.ts";
import { display } from "./_display.ts";

/**
 * Shows a text under the running cell: Markdown, so that prose can state numbers that were computed
 * instead of typed. A text in both languages is shown in `lang`, Chinese above English for `zh+en`.
 * Always write `await say(text)`: without the wait a front end may lose it.
 *
 * @example
 * ```ts
 * import { say } from "@/show/mod.ts";
 *
 * const counts = [12, 9];
 * await say(`The folder holds **${counts.length}** reports.`);
 * await say({ zh: `共 ${counts.length} 份报告。`, en: `Reports: ${counts.length}.` }, "zh+en");
 * ```
 */
export async function say(text: string): Promise<void>;
export async function say(text: Words<string, string>, lang: Language): Promise<void>;
export async function say(text: string | Words<string, string>, lang: Language = "en") {
  const markdown = typeof text === "string" ? text : markdownIn(text, lang);
  await display({ data: { "text/markdown": markdown, "text/plain": markdown }, metadata: {} });
}

function markdownIn({ zh, en }: Words<string, string>, lang: Language): string {
  return lang === "zh+en" ? `${zh}\n\n${en}` : lang === "zh" ? zh : en;
}
