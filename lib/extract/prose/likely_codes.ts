import type { Codebook, Frame } from "@/codebook/mod.ts";
import { isCounted, type Statement } from "./fit.ts";
import { pairsOf } from "./pairs.ts";
import { type RarePairs, rarePairs } from "./rare_pairs.ts";

/**
 * Names up to three indicators that a statement may mean, the likeliest first, of those that are
 * counted in its measure word; `words` are those around it.
 */
export type LikelyCodes = (statement: Statement, words: string) => readonly string[];

const MOST = 3;
/** How many stretches before a statement make an indicator likely. */
const LEVELS = 8;
/** What a need of a frame is worth that the words meet, or that only what is before them meets. */
const OWN = 4;
const BEFORE = 1;
/** What it takes where nothing meets it. */
const MISSING_OWN = 3;
const MISSING_CONTEXT = 1;
/** What a pair of characters is worth that a word for the indicator has, by how rare it is. */
const PAIR = 1;

/**
 * Makes the finder. Frames are looked up by the features that are there, not one by one; what no
 * word of the lexicon explains (热点关切) is compared with the words for each indicator by its pairs of
 * neighbouring characters, as Chinese has no spaces.
 */
export function likelyCodes(
  codebook: Pick<Codebook, "frames" | "indicators" | "lexicon">,
): LikelyCodes {
  const { frames } = codebook;
  const needs = needsOf(frames);
  const pairs = rarePairs(codebook);
  return (statement, words) => {
    // A bare number after unknown words may be anything: 电话:87651234.
    if (statement.quantity?.unit === "" && statement.own.size === 0) return [];
    const scores = new Map<string, number>();
    for (const [frame, met] of metBy(statement, needs)) {
      if (frame.indicator === null || !isCounted(frame, statement.quantity)) continue;
      const score = met.score - missing(frame, met);
      if (score > (scores.get(frame.indicator) ?? -Infinity)) scores.set(frame.indicator, score);
    }
    addPairs(scores, words, pairs, statement);
    const likely = [...scores].filter(([, score]) => score > 0);
    return likely.sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([code]) => code);
  };
}

/** A need of a frame. */
interface Place {
  readonly frame: Frame;
  readonly isOwn: boolean;
  readonly nth: number;
}

function needsOf(frames: readonly Frame[]): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, Place[]>();
  for (const frame of frames) {
    const needs = [...frame.own, ...frame.context];
    for (const [nth, need] of needs.entries()) {
      const place = { frame, nth, isOwn: nth < frame.own.length };
      for (const feature of need) {
        const known = places.get(feature);
        if (known === undefined) places.set(feature, [place]);
        else known.push(place);
      }
    }
  }
  return places;
}

/** The needs of a frame that are met, as bits, and what that is worth. */
interface Met {
  bits: number;
  own: number;
  score: number;
}

function metBy(
  { own, context }: Statement,
  needs: ReadonlyMap<string, readonly Place[]>,
): ReadonlyMap<Frame, Met> {
  const found = new Map<Frame, Met>();
  const add = (feature: string, worth: number) => {
    for (const { frame, nth, isOwn } of needs.get(feature) ?? []) {
      let met = found.get(frame);
      if (met === undefined) found.set(frame, met = { bits: 0, own: 0, score: 0 });
      if ((met.bits & (1 << nth)) !== 0 || (isOwn && worth === BEFORE)) continue;
      met.bits |= 1 << nth;
      met.score += worth;
      if (isOwn) met.own++;
    }
  };
  for (const values of own.values()) values.forEach((value) => add(value, OWN));
  let level = 0;
  for (const { slots } of context) {
    if (level++ === LEVELS) break;
    for (const values of slots().values()) {
      if (values.length === 1) add(values[0]!, BEFORE);
    }
  }
  return found;
}

function missing({ own, context }: Frame, { bits, own: met }: Met): number {
  let all = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) all++;
  return MISSING_OWN * (own.length - met) + MISSING_CONTEXT * (context.length - (all - met));
}

function addPairs(
  scores: Map<string, number>,
  words: string,
  { sharers, isCountedIn }: RarePairs,
  { quantity }: Statement,
): void {
  for (const pair of pairsOf(words)) {
    const shared = sharers.get(pair);
    if (shared === undefined) continue;
    for (const code of shared.codes) {
      if (!isCountedIn(code, quantity)) continue;
      scores.set(code, (scores.get(code) ?? 0) + PAIR * shared.rarity);
    }
  }
}
