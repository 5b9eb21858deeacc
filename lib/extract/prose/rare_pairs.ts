import type { Codebook, Frame } from "@/codebook/mod.ts";
import { labelKey } from "../label_key.ts";
import { pairsOf } from "./pairs.ts";

/** The indicators whose words have a pair, and how much that says: more where they are few. */
export interface Sharers {
  /** By their numbers. */
  readonly codes: readonly number[];
  readonly rarity: number;
}

/** Pairs that more of the indicators share (信息, 公开) say nothing of any, nor do such features. */
const COMMON = 1 / 8;

/** What parts the pieces of a word with choices. */
const CHOICES = /[()/]/;

/** The pairs of characters that the labels, aliases and frames of few indicators have. */
export function rarePairs(
  { frames, indicators, lexicon }: Pick<Codebook, "frames" | "indicators" | "lexicon">,
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<number, Sharers> {
  const most = indicators.size * COMMON;
  const sharers = new Map<number, Set<string>>();
  const add = (word: string, codes: Iterable<string>) => {
    for (const pair of pairsOf(word)) {
      let known = sharers.get(pair);
      if (known === undefined) sharers.set(pair, known = new Set());
      for (const code of codes) known.add(code);
    }
  };
  for (const { id, labelZh, aliasesZh } of indicators.values()) {
    [labelZh, ...aliasesZh].forEach((label) => add(labelKey(label), [id]));
  }
  const codes = codesByFeature(frames);
  for (const { features, words } of lexicon) {
    const own = features.map((feature) => codes.get(feature)).filter((one) =>
      one !== undefined && one.size < most
    );
    const pieces = new Set(words.flatMap((word) => word.split(CHOICES)));
    for (const piece of pieces) own.forEach((one) => add(piece, one!));
  }
  return new Map(
    [...sharers].filter(([, { size }]) => size < most).map(([pair, own]) => [
      pair,
      {
        codes: Array.from(own, (code) => numbers.get(code)!),
        rarity: Math.log(indicators.size / own.size),
      },
    ]),
  );
}

/** The indicators whose frames need a feature of the number's own words. */
function codesByFeature(frames: readonly Frame[]): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>();
  for (const { indicator, own } of frames) {
    if (indicator === null) continue;
    for (const feature of own.flat()) {
      const known = codes.get(feature);
      if (known === undefined) codes.set(feature, new Set([indicator]));
      else known.add(indicator);
    }
  }
  return codes;
}
