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
  /** Codes that are ranked in any case. */
  readonly known: readonly string[];
}

/** How much the likeness of words counts. */
const LIKENESS = 2.5;
/** An indicator of which more is shown in the codebook is stated more often. */
const USUAL = 0.8;
/** What an indicator needs to be named at all. */
const FLOOR = 8;
/** How many indicators' frames are compared with the words: those that all else speaks for most. */
const COMPARED = 12;
/** How many are ranked besides those that are known. */
const RANKED = 3;

/**
 * Ranks the likeliest indicators, the first ones first: by the likeness of the words to their own,
 * their kinship to the figure before, their measure words, how usual they are, and the nearness of
 * their frames. Frames are compared only where they may bring an indicator among these.
 */
export function indicatorRanker(source: RankSource): (said: Said) => readonly Scored[] {
  const likenessTo = wordLikeness(source);
  const { nearnessTo, nearestOf } = frameNearness(source);
  const priorIn = priors(source);
  const kinship = kinshipOf(source.indicators);
  const ids = [...source.indicators.keys()];
  const scores = new Float64Array(ids.length);
  return (said) => {
    const { quantity, texts, last, own, known } = said;
    const { sums, share } = likenessTo(texts);
    score(scores, LIKENESS * share, sums, priorIn(quantity), kinship(last, own.has("sum")));
    const nearness = nearnessTo(said);
    const ranked: Scored[] = [];
    for (const nth of highest(scores, COMPARED)) {
      const code = ids[nth]!;
      const least = ranked[RANKED + known.length - 1]?.score ?? FLOOR;
      if (scores[nth]! + nearestOf[nth]! <= least && !known.includes(code)) continue;
      const score = scores[nth]! + nearness(nth);
      if (score > FLOOR) insert({ code, score }, ranked);
    }
    return ranked;
  };
}

/** Sums up all that speaks for indicators but their frames. */
function score(
  scores: Float64Array,
  worth: number,
  likeness: Float64Array,
  prior: Float64Array,
  kin: Float64Array,
): void {
  for (let nth = 0; nth < scores.length; nth++) {
    scores[nth] = worth * likeness[nth]! + prior[nth]! + kin[nth]!;
  }
}

/** Inserts one behind those that are as likely. */
function insert(one: Scored, ranked: Scored[]): void {
  let at = ranked.push(one) - 1;
  for (; at > 0 && ranked[at - 1]!.score < one.score; at--) ranked[at] = ranked[at - 1]!;
  ranked[at] = one;
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

/** What speaks for indicators before any words do: how usual they are, and a number's measure word. */
function priors(source: RankSource): (quantity: Statement["quantity"]) => Float64Array {
  const usual = usualness(source);
  const distanceIn = unitDistance(source);
  const known = new Map<Float64Array, Float64Array>();
  return (quantity) => {
    const distances = distanceIn(quantity);
    return known.getOrInsertComputed(
      distances,
      () => distances.map((distance, nth) => usual[nth]! - distance),
    );
  };
}

/** What it is worth how much of the codebook shows an indicator, by its place. */
function usualness({ examples, frames, indicators }: RankSource): Float64Array {
  const counts = new Map<string | null, number>();
  const shown = examples().filter(({ value }) => value !== null);
  for (const { indicator } of [...frames, ...shown]) {
    counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  }
  return Float64Array.from(indicators.keys(), (id) => USUAL * Math.log(1 + (counts.get(id) ?? 0)));
}
