import type { Codebook } from "@/codebook/mod.ts";
import { placeWords } from "./user_words.ts";

/** What a place is called where its level is left out: 哈尔滨 for 哈尔滨市. */
const LEVEL = /(?:自治区|自治州|自治县|自治旗|特别行政区|地区|[省市县区旗盟])$/;

/**
 * The words that show nothing of a report's subjects: stop words (`stop_words.csv`), and the places
 * of the division table with and without their level, and their governments. Measures take them as
 * `omit`; they stay in the frame `terms`, and in the number of words that frequencies are divided
 * by.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { wordsToOmit } from "@/tokenize/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const omit = wordsToOmit(loadCodebook());
 * assertEquals(["的", "哈尔滨", "公开"].map((word) => omit.has(word)), [true, true, false]);
 * ```
 */
export function wordsToOmit(
  { stopWords, divisions }: Pick<Codebook, "stopWords" | "divisions">,
): ReadonlySet<string> {
  const short = [...divisions.values()].map(({ name }) => name.replace(LEVEL, ""));
  return new Set([
    ...stopWords.keys(),
    ...placeWords(divisions.values()).map(({ word }) => word),
    ...short.filter(({ length }) => length > 1),
  ]);
}
