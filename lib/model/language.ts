import { oneOf } from "./one_of.ts";

/** The languages of charts, tables and pages; `zh+en` sets both, Chinese first. */
export const LANGUAGES = ["zh", "en", "zh+en"] as const;

/** One of {@linkcode LANGUAGES}. */
export type Language = typeof LANGUAGES[number];

/** A text, or another thing that is said, in Chinese and in English. */
export interface Bilingual<Zh = string, En = Zh> {
  readonly zh: Zh;
  readonly en: En;
}

/**
 * Words in a language. For `zh+en` each text is made of two lines, Chinese above English, or of one
 * where they are the same; a function of words calls both, and gives each the lines of its
 * arguments that are in its language. So words are written twice, never a third time.
 *
 * Lists of both languages must have the same length, and objects the same keys. Throws a `TypeError`
 * for another language.
 *
 * @example
 * ```ts
 * import { wordsIn } from "@/model/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const WORDS = {
 *   zh: { year: "年份", axis: (label: string) => `${label}（件）` },
 *   en: { year: "Year", axis: (label: string) => `${label} (cases)` },
 * };
 * assertEquals(wordsIn(WORDS, "en").year, "Year");
 * const words = wordsIn(WORDS, "zh+en");
 * assertEquals(words.axis(words.year), "年份（件）\nYear (cases)");
 * ```
 */
export function wordsIn<Zh, En>({ zh, en }: Bilingual<Zh, En>, lang: Language): Zh | En {
  oneOf(LANGUAGES, lang, "use the language");
  return lang === "zh+en" ? joined(zh, en) as Zh : lang === "zh" ? zh : en;
}

/** A text that is given in one language, or in both. */
export function textIn(text: string | Bilingual, lang: Language): string {
  return typeof text === "string" ? text : wordsIn(text, lang);
}

/** A text of two lines as one. */
export function oneLine(text: string): string {
  return text.replaceAll("\n", " ");
}

/** A text with `change` made in each of its lines. */
export function eachLine(text: string, change: (line: string) => string): string {
  return text.split("\n").map(change).join("\n");
}

function joined(zh: unknown, en: unknown): unknown {
  if (typeof zh === "string") return zh === en ? zh : `${zh}\n${en}`;
  if (typeof zh === "function") {
    const inEnglish = en as typeof zh;
    return (...values: readonly unknown[]) =>
      joined(
        zh(...values.map((it) => lineOf(it, 0))),
        inEnglish(...values.map((it) => lineOf(it, -1))),
      );
  }
  if (typeof zh !== "object" || zh === null) return zh;
  const other = en as Readonly<Record<string, unknown>>;
  const entries = Object.entries(zh).map(([key, value]) => [key, joined(value, other[key])]);
  return Array.isArray(zh) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

/** The first or last line of a text, or of each text of a list. */
function lineOf(value: unknown, line: 0 | -1): unknown {
  if (Array.isArray(value)) return value.map((item) => lineOf(item, line));
  return typeof value === "string" ? value.split("\n").at(line) : value;
}
