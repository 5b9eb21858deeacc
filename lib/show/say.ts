import { type Bilingual, type Language, wordsIn } from "@/model/mod.ts";
import { display } from "./_display.ts";
import { htmlText } from "./_html_text.ts";

/**
 * Shows a text under the running cell, so that prose can state numbers that were computed instead
 * of typed. It is shown unchanged, a paragraph a line: signs of HTML and Markdown are text, because
 * a sentence of a report or the name of a file may be part of it. A text in both languages is shown
 * in `lang`, Chinese above English for `zh+en`. Always write `await say(text)`: without the wait a
 * front end may lose it.
 *
 * @example
 * ```ts
 * import { say } from "@/show/mod.ts";
 *
 * const counts = [12, 9];
 * await say(`The folder holds ${counts.length} reports.`);
 * await say({ zh: `共 ${counts.length} 份报告。`, en: `Reports: ${counts.length}.` }, "zh+en");
 * ```
 */
export async function say(text: string): Promise<void>;
export async function say(text: Bilingual, lang: Language): Promise<void>;
export async function say(text: string | Bilingual, lang: Language = "en") {
  const plain = typeof text === "string" ? text : wordsIn(text, lang);
  const html = plain.split("\n").map((line) => `<p>${htmlText(line)}</p>`).join("\n");
  await display({ data: { "text/html": html, "text/plain": plain }, metadata: {} });
}
