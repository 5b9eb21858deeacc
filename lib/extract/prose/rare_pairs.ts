import type { Codebook, Frame, Lexicon } from "@/codebook/mod.ts";
import { labelKey } from "../label_key.ts";
import { isCounted, type Statement } from "./fit.ts";
import { pairsOf } from "./pairs.ts";

/** The pairs of characters that the words for few indicators have. */
export interface RarePairs {
  readonly sharers: ReadonlyMap<string, Sharers>;
  /** Whether an indicator is counted in a measure word, or denied. */
  readonly isCountedIn: (code: string, quantity: Statement["quantity"]) => boolean;
}

/** The indicators that have a pair, and how much that says: more where they are few. */
interface Sharers {
  readonly codes: readonly string[];
  readonly rarity: number;
}

/** Pairs that more of the indicators share (信息, 公开) say nothing of any. */
const COMMON = 1 / 8;

/** Collects the pairs of labels, aliases and the words of frames. */
export function rarePairs(
  { frames, indicators, lexicon }: Pick<Codebook, "frames" | "indicators" | "lexicon">,
): RarePairs {
  const framesOf = Map.groupBy(frames, ({ indicator }) => indicator);
  const words = wordsOf(lexicon);
  const sharers = new Map<string, string[]>();
  for (const { id, labelZh, aliasesZh } of indicators.values()) {
    const own = (framesOf.get(id) ?? []).flatMap((frame) => wordsFor(frame, words));
    const pairs = new Set(
      [labelZh, ...aliasesZh, ...own].flatMap((one) => [...pairsOf(labelKey(one))]),
    );
    for (const pair of pairs) {
      const codes = sharers.get(pair);
      if (codes === undefined) sharers.set(pair, [id]);
      else codes.push(id);
    }
  }
  const all = indicators.size;
  const rare = [...sharers].filter(([, codes]) => codes.length < all * COMMON)
    .map(([pair, codes]) => [pair, { codes, rarity: Math.log(all / codes.length) }] as const);
  return {
    sharers: new Map(rare),
    isCountedIn: (code, quantity) =>
      (framesOf.get(code) ?? []).some((frame) => isCounted(frame, quantity)),
  };
}

/** The words of each feature. */
function wordsOf(lexicon: Lexicon): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>();
  for (const [word, features] of lexicon) {
    for (const feature of features) {
      const known = words.get(feature);
      if (known === undefined) words.set(feature, [word]);
      else known.push(word);
    }
  }
  return words;
}

function wordsFor({ own }: Frame, words: ReadonlyMap<string, readonly string[]>): string[] {
  return own.flat().flatMap((feature) => words.get(feature) ?? []);
}
