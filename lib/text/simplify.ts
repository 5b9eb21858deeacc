import { Converter } from "opencc-js/t2cn";
import { rewrite, type Rewritten } from "./rewrite.ts";

/** A wording of Taiwanese pages and the mainland wording of the genre, as `檔案` and `文件`. */
export interface Phrase {
  readonly traditional: string;
  readonly simplified: string;
}

/**
 * Made on first use: the dictionary takes some 15 ms, and most reports are in simplified
 * characters.
 */
let converter: ((text: string) => string) | undefined;

/**
 * Turns traditional into simplified characters (OpenCC's `tw` to `cn`, which leaves words alone),
 * then the reviewed `phrases` into the words of the mainland, the longest first.
 *
 * @returns The simplified text with the map back to `text`.
 */
export function simplify(text: string, phrases: readonly Phrase[]): Rewritten {
  converter ??= Converter({ from: "tw", to: "cn" });
  const words = new Map(
    phrases.map(({ traditional, simplified }) => [converter!(traditional), simplified]),
  );
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.join("|") || "(?!)", "g");
  return rewrite(convert(text, converter), pattern, (word) => words.get(word)!);
}

/** Converts all at once where that keeps every offset, else character by character. */
function convert(text: string, converter: (text: string) => string): string {
  const converted = converter(text);
  if (converted.length === text.length) return converted;
  return text.replace(/[^]/gu, (character) => {
    const simplified = converter(character);
    return simplified.length === character.length ? simplified : character;
  });
}
