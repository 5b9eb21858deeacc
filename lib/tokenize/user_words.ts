import type { Codebook, Division, UserWord } from "@/codebook/mod.ts";

/** The parts of the codebook that words are taken from. */
export type WordSources = Pick<Codebook, "userWords" | "divisions" | "indicators">;

/** Labels longer than this, or with marks in them, are not words. */
const LABEL = /^\p{Script=Han}{2,10}$/u;

/**
 * The words that a dictionary is given, with jieba's tags: terms of the field (`user_words.csv`),
 * places (`ns`) and governments (`nt`) of the division table, labels of indicators (`n`). A word
 * has one tag.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { userWords } from "@/tokenize/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const words = userWords(loadCodebook());
 * assertEquals([words.get("依申请公开"), words.get("哈尔滨市人民政府")], ["n", "nt"]);
 * ```
 */
export function userWords(sources: WordSources): ReadonlyMap<string, string> {
  const labels = [...sources.indicators.values()].map(({ labelZh }) => labelZh);
  return new Map([
    ...labels.filter((label) => LABEL.test(label)).map(tagged("n")),
    ...placeWords(sources.divisions.values()).map(({ word, tag }): [string, string] => [word, tag]),
    ...sources.userWords.map(({ word, tag }): [string, string] => [word, tag]),
  ]);
}

/** The places of the division table, and their governments. */
export function placeWords(divisions: Iterable<Division>): UserWord[] {
  return [...divisions].filter(({ name }) => name.length > 1).flatMap(({ name }) => [
    { word: name, tag: "ns" },
    { word: `${name}人民政府`, tag: "nt" },
  ]);
}

function tagged(tag: string): (word: string) => [string, string] {
  return (word) => [word, tag];
}
