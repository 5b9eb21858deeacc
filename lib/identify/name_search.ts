import { bodyName, HAN } from "./body_name.ts";
import { YEAR } from "./title.ts";

/** The words that end where one of those begins, but for a year. */
const PRECEDING = new RegExp(`(?:${HAN}|、|\\(${HAN}{1,12}\\)){2,40}(?=(?:${YEAR})?的?$)`, "u");

/** The first match of a pattern that is a name, and one that will do. */
export function firstName(
  pattern: RegExp,
  text: string,
  willDo: (name: string) => boolean = () => true,
  trim: (words: string) => string = (words) => words,
): string | null {
  for (const [, words = ""] of text.matchAll(pattern)) {
    const name = bodyName(trim(words));
    if (name !== null && willDo(name)) return name;
  }
  return null;
}

/** The first name that stands before a match of a pattern, and will do. */
export function nameBefore(
  pattern: RegExp,
  text: string,
  willDo: (name: string) => boolean,
): string | null {
  for (const { index } of text.matchAll(pattern)) {
    const words = PRECEDING.exec(text.slice(Math.max(0, index - 50), index))?.[0] ?? "";
    const name = bodyName(words);
    if (name !== null && willDo(name)) return name;
  }
  return null;
}
