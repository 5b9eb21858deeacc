import type { Codebook, Frame, Need } from "@/codebook/mod.ts";
import { isCounted, type Statement } from "./fit.ts";
import { pairsOf } from "./pairs.ts";
import { slotOf, type Slots } from "./slots.ts";
import { rarePairs, type Sharers } from "./rare_pairs.ts";

/**
 * Names up to three indicators that a statement may mean, the likeliest first, of those that are
 * counted in its measure word; `words` are those around it.
 */
export type LikelyCodes = (statement: Statement, words: string) => readonly string[];

const MOST = 3;
/** What a need of a frame is worth that the words meet, and what it takes where they do not. */
const MET = 4;
const MISSING_OWN = 3;
const MISSING_CONTEXT = 1;

/**
 * Makes the finder. Frames are looked up by the features that are there, not one by one; what no
 * word of the lexicon explains (热点关切) is compared with the words for each indicator by its pairs of
 * neighbouring characters, as Chinese has no spaces.
 */
export function likelyCodes(
  codebook: Pick<Codebook, "frames" | "indicators" | "lexicon">,
): LikelyCodes {
  const frames = codebook.frames.filter(({ indicator }) => indicator !== null);
  let pairs: ReturnType<typeof rarePairs> | undefined;
  const countedIn = new Map<string | null, Counted>();
  const counted = (quantity: Statement["quantity"]) => {
    const unit = quantity?.unit ?? null;
    let known = countedIn.get(unit);
    if (known === undefined) {
      known = countedOf(frames.filter((frame) => isCounted(frame, quantity)));
      countedIn.set(unit, known);
    }
    return known;
  };
  return (statement, words) => {
    const { own, quantity } = statement;
    // A bare number after unknown words may be anything: 电话:87651234.
    if (quantity?.unit === "" && own.size === 0) return [];
    const scores = new Map<string, number>();
    const { byNeed, codes } = counted(quantity);
    for (const frame of near(own, byNeed)) {
      const score = scoreOf(frame, own);
      const code = frame.indicator!;
      if (score > (scores.get(code) ?? -Infinity)) scores.set(code, score);
    }
    const isDecided = [...scores.values()].filter((score) => score > MET).length >= MOST;
    if (!isDecided) addPairs(scores, words, pairs ??= rarePairs(codebook), codes);
    const likely = [...scores].filter(([, score]) => score > 0);
    return likely.sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([code]) => code);
  };
}

/** The frames that are counted in one measure word, by what they need, and their indicators. */
interface Counted {
  readonly byNeed: ReadonlyMap<string, readonly Frame[]>;
  readonly codes: ReadonlySet<string>;
}

function countedOf(frames: readonly Frame[]): Counted {
  const byNeed = new Map<string, Frame[]>();
  for (const frame of frames) {
    for (const feature of new Set(frame.own.flat())) {
      const known = byNeed.get(feature);
      if (known === undefined) byNeed.set(feature, [frame]);
      else known.push(frame);
    }
  }
  return { byNeed, codes: new Set(frames.map(({ indicator }) => indicator!)) };
}

/** The frames that need something of what the words say. */
function near(own: Slots, byNeed: Counted["byNeed"]): ReadonlySet<Frame> {
  const found = new Set<Frame>();
  for (const values of own.values()) {
    for (const value of values) byNeed.get(value)?.forEach((frame) => found.add(frame));
  }
  return found;
}

function scoreOf(frame: Frame, own: Slots): number {
  const isMet = (need: Need) =>
    need.some((feature) => own.get(slotOf(feature))?.includes(feature) ?? false);
  let score = 0;
  for (const need of frame.own) score += isMet(need) ? MET : -MISSING_OWN;
  for (const need of frame.context) score += isMet(need) ? MET : -MISSING_CONTEXT;
  return score;
}

function addPairs(
  scores: Map<string, number>,
  words: string,
  pairs: ReadonlyMap<number, Sharers>,
  counted: ReadonlySet<string>,
): void {
  for (const pair of new Set(pairsOf(words))) {
    const shared = pairs.get(pair);
    if (shared === undefined) continue;
    for (const code of shared.codes) {
      if (counted.has(code)) scores.set(code, (scores.get(code) ?? 0) + shared.rarity);
    }
  }
}
