import type { Codebook } from "@/codebook/mod.ts";
import type { Statement } from "./fit.ts";
import { type Compared, frameNearness } from "./frame_nearness.ts";
import type { WordSource } from "./indicator_documents.ts";
import { type WeightedText, wordLikeness } from "./indicator_words.ts";
import { kinshipOf } from "./kinship.ts";
import { unitDistance } from "./unit_distance.ts";

/** What indicators are ranked by. */
export type RankSource = WordSource & Pick<Codebook, "measureWords">;

/** How likely an indicator is. */
export interface Scored {
  readonly code: string;
  readonly score: number;
}

export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score;
}

/** What words say, and what is before them. */
export interface Said extends Compared {
  readonly quantity: Statement["quantity"];
  /** The heaviest first. */
  readonly texts: readonly WeightedText[];
  /** The code of the figure before. */
  readonly last: string | undefined;
}

/** How much the likeness of words counts. */
const LIKENESS = 2.5;
/** An indicator of which more is shown in the codebook is stated more often. */
const USUAL = 0.8;
/** What an indicator needs to be named at all. */
const FLOOR = 8;
/** How many indicators' frames are compared with the words: those that all else speaks for most. */
const COMPARED = 12;

/**
 * Ranks the indicators, the likeliest first: by the likeness of the words to their own, their kinship
 * to the figure before, their measure words, how usual they are, and the nearness of their frames.
 */
export function indicatorRanker(source: RankSource): (said: Said) => readonly Scored[] {
  const likenessTo = wordLikeness(source);
  const nearnessTo = frameNearness(source);
  const distanceIn = unitDistance(source);
  const kinship = kinshipOf(source.indicators);
  const usual = usualness(source);
  const ids = [...source.indicators.keys()];
  return (said) => {
    const { quantity, texts, last, own } = said;
    const scores = likenessTo(texts);
    const distance = distanceIn(quantity);
    const kin = kinship(last, own.has("sum"));
    for (let nth = 0; nth < scores.length; nth++) {
      scores[nth] = LIKENESS * scores[nth]! + USUAL * usual[nth]! - distance[nth]! + kin[nth]!;
    }
    const nearness = nearnessTo(said);
    return highest(scores, COMPARED)
      .map((nth) => ({ code: ids[nth]!, score: scores[nth]! + nearness(nth) }))
      .filter(({ score }) => score > FLOOR)
      .sort(byScore);
  };
}

/** The places of the highest scores, the highest first. */
function highest(scores: Float64Array, most: number): readonly number[] {
  const places: number[] = [];
  let least = -Infinity;
  for (let nth = 0; nth < scores.length; nth++) {
    const score = scores[nth]!;
    if (score <= least) continue;
    let at = Math.min(places.length, most - 1);
    for (; at > 0 && scores[places[at - 1]!]! < score; at--) places[at] = places[at - 1]!;
    places[at] = nth;
    if (places.length === most) least = scores[places[most - 1]!]!;
  }
  return places;
}

/** How much of the codebook shows an indicator, by its place. */
function usualness({ examples, frames, indicators }: RankSource): Float64Array {
  const counts = new Map<string | null, number>();
  const shown = examples().filter(({ value }) => value !== null);
  for (const { indicator } of [...frames, ...shown]) {
    counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  }
  return Float64Array.from(indicators.keys(), (id) => Math.log(1 + (counts.get(id) ?? 0)));
}
