import { type Lexicon, spellings, wordsWith } from "@/codebook/mod.ts";
import { DENIAL } from "./denied.ts";

/**
 * Makes the test whether a text holds a word that denies. Of the few characters that such words have
 * among them, most texts have none.
 */
export function denialTest(lexicon: Lexicon): (text: string) => boolean {
  const words = shortest(wordsWith(DENIAL, lexicon));
  const signs = new RegExp(`[${signsOf(words.flatMap(spellings))}]`);
  const pattern = new RegExp(words.map(patternOf).join("|"));
  return (text) => signs.test(text) && pattern.test(text);
}

/** The words of which no part is another one. */
function shortest(words: readonly string[]): string[] {
  const kept: string[] = [];
  for (const word of words.toSorted((a, b) => a.length - b.length)) {
    const fixed = word.replace(CHOICES, "|");
    if (!kept.some((other) => fixed.includes(other))) kept.push(word);
  }
  return kept;
}

/** Characters of which each word has one, those of short words first. */
function signsOf(words: readonly string[]): string {
  let signs = "";
  for (const word of words.toSorted((a, b) => a.length - b.length)) {
    if (!Array.from(signs).some((sign) => word.includes(sign))) signs += word[0];
  }
  return signs;
}

const CHOICES = /\(([^()]*)\)/g;

/** A word with its choices as a pattern: 不需(结/)转 is 不需(?:结|)转. */
function patternOf(word: string): string {
  const parts = word.split(CHOICES).map((part, nth) =>
    nth % 2 === 0 ? RegExp.escape(part) : `(?:${part.split("/").map(RegExp.escape).join("|")})`
  );
  return parts.join("");
}
