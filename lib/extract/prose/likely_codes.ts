import type { Codebook, Frame, Need } from "@/codebook/mod.ts";
import { isCounted, type Statement } from "./fit.ts";
import { pairsOf } from "./pairs.ts";
import { rarePairs, type Sharers } from "./rare_pairs.ts";
import { Scores } from "./scores.ts";

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
 * neighbouring characters, as Chinese has no spaces. Indicators are numbers in the order of the
 * codebook.
 */
export function likelyCodes(
  codebook: Pick<Codebook, "frames" | "indicators" | "lexicon">,
): LikelyCodes {
  const codes = [...codebook.indicators.keys()];
  const numbers = new Map(codes.map((code, number) => [code, number]));
  const frames = codebook.frames.filter(({ indicator }) => indicator !== null)
    .map((frame) => ({ frame, code: numbers.get(frame.indicator!)! }));
  const scores = new Scores(codes.length);
  let pairs: ReturnType<typeof rarePairs> | undefined;
  const countedIn = new Map<string | null, Counted>();
  const counted = (quantity: Statement["quantity"]) => {
    const unit = quantity?.unit ?? null;
    let known = countedIn.get(unit);
    if (known === undefined) {
      known = countedOf(frames.filter(({ frame }) => isCounted(frame, quantity)), codes.length);
      countedIn.set(unit, known);
    }
    return known;
  };
  return (statement, words) => {
    const { own, quantity } = statement;
    // A bare number after unknown words may be anything: 电话:87651234.
    if (quantity?.unit === "" && own.size === 0) return [];
    const { byNeed, isCode } = counted(quantity);
    const said = new Set<string>();
    for (const values of own.values()) for (const value of values) said.add(value);
    scores.clear();
    for (const { frame, code } of near(said, byNeed)) scores.raise(code, scoreOf(frame, said));
    const isDecided = scores.countAbove(MET) >= MOST;
    if (!isDecided) addPairs(scores, words, pairs ??= rarePairs(codebook, numbers), isCode);
    return scores.highest(MOST).map((code) => codes[code]!);
  };
}

/** A frame and the number of its indicator. */
interface NumberedFrame {
  readonly frame: Frame;
  readonly code: number;
}

/** The frames that are counted in one measure word, by what they need, and their indicators. */
interface Counted {
  readonly byNeed: ReadonlyMap<string, readonly NumberedFrame[]>;
  /** 1 for theirs. */
  readonly isCode: Uint8Array;
}

function countedOf(frames: readonly NumberedFrame[], count: number): Counted {
  const byNeed = new Map<string, NumberedFrame[]>();
  const isCode = new Uint8Array(count);
  for (const one of frames) {
    isCode[one.code] = 1;
    for (const feature of new Set(one.frame.own.flat())) {
      const known = byNeed.get(feature);
      if (known === undefined) byNeed.set(feature, [one]);
      else known.push(one);
    }
  }
  return { byNeed, isCode };
}

/** The frames that need something of what the words say. */
function near(said: ReadonlySet<string>, byNeed: Counted["byNeed"]): ReadonlySet<NumberedFrame> {
  const found = new Set<NumberedFrame>();
  for (const feature of said) byNeed.get(feature)?.forEach((one) => found.add(one));
  return found;
}

function scoreOf(frame: Frame, said: ReadonlySet<string>): number {
  const isMet = (need: Need) => need.some((feature) => said.has(feature));
  let score = 0;
  for (const need of frame.own) score += isMet(need) ? MET : -MISSING_OWN;
  for (const need of frame.context) score += isMet(need) ? MET : -MISSING_CONTEXT;
  return score;
}

function addPairs(
  scores: Scores,
  words: string,
  pairs: ReadonlyMap<number, Sharers>,
  isCode: Uint8Array,
): void {
  for (const pair of new Set(pairsOf(words))) {
    const shared = pairs.get(pair);
    if (shared === undefined) continue;
    for (const code of shared.codes) if (isCode[code] === 1) scores.add(code, shared.rarity);
  }
}
