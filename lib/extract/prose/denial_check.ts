import { type Lexicon, wordsWith } from "@/codebook/mod.ts";
import { DENIAL } from "./denied.ts";
import { signCheck } from "./sign_check.ts";

/** Makes the check whether a text holds a word that denies. */
export function denialCheck(lexicon: Lexicon): (text: string) => boolean {
  const words = shortest(wordsWith(DENIAL, lexicon));
  const mayDeny = signCheck(words);
  const pattern = new RegExp(words.map(patternOf).join("|"));
  return (text) => mayDeny(text) && pattern.test(text);
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

const CHOICES = /\(([^()]*)\)/g;

/** A word with its choices as a pattern: 不需(结/)转 is 不需(?:结|)转. */
function patternOf(word: string): string {
  const parts = word.split(CHOICES).map((part, nth) =>
    nth % 2 === 0 ? RegExp.escape(part) : `(?:${part.split("/").map(RegExp.escape).join("|")})`
  );
  return parts.join("");
}
