import type { Codebook } from "@/codebook/mod.ts";
import type { Statement } from "./fit.ts";
import { frameNearness, framesByIndicator, type Inherited } from "./frame_nearness.ts";
import { type WeightedText, wordLikeness, type WordSource } from "./indicator_words.ts";
import { kinshipOf } from "./kinship.ts";
import type { Slots } from "./slots.ts";
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
export interface Said {
  readonly quantity: Statement["quantity"];
  readonly own: Slots;
  readonly inherited: Inherited;
  readonly texts: readonly WeightedText[];
  readonly last: string | undefined;
  readonly unfounded: number;
}

/** How much the likeness of words counts. */
const LIKENESS = 2.5;
/** An indicator of which more is shown in the codebook is stated more often. */
const USUAL = 0.8;
/** What an indicator needs to be named at all. */
const FLOOR = 8;
/** What the nearness of frames makes up for: indicators that are farther behind are not compared. */
const COMPARED = 40;

/**
 * Ranks the indicators, the likeliest first: by the likeness of the words to their own, the nearness
 * of their frames, their kinship to the figure before, their measure words, and how usual they are.
 */
export function indicatorRanker(source: RankSource): (said: Said) => readonly Scored[] {
  const likenessTo = wordLikeness(source);
  const frames = framesByIndicator(source.frames);
  const distanceIn = unitDistance(source);
  const kinship = kinshipOf(source.indicators);
  const usual = usualness(source);
  const ids = [...source.indicators.keys()];
  return ({ quantity, own, inherited, texts, last, unfounded }) => {
    const likeness = likenessTo(texts);
    const distance = distanceIn(quantity);
    const kin = last === undefined ? undefined : kinship(last, own.has("sum"));
    let best = -Infinity;
    const scores = likeness.map((like, nth) => {
      const score = LIKENESS * like + USUAL * usual[nth]! - distance[nth]! + (kin?.[nth] ?? 0);
      if (score > best) best = score;
      return score;
    });
    const compared = ids.flatMap((code, nth) =>
      scores[nth]! > best - COMPARED ? [{ code, score: scores[nth]! }] : []
    );
    return compared.map(({ code, score }) => ({
      code,
      score: score + frameNearness(frames.get(code) ?? [], own, inherited, unfounded),
    })).filter(({ score }) => score > FLOOR).sort(byScore);
  };
}

/** How much of the codebook shows an indicator, by its place. */
function usualness({ examples, frames, indicators }: RankSource): readonly number[] {
  const counts = new Map<string | null, number>();
  const shown = examples().filter(({ value }) => value !== null);
  for (const { indicator } of [...frames, ...shown]) {
    counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  }
  return Array.from(indicators.keys(), (id) => Math.log(1 + (counts.get(id) ?? 0)));
}
