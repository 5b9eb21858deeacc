import type { Codebook, Frame, Need } from "@/codebook/mod.ts";
import { isCounted, type Statement } from "./fit.ts";
import { pairsOf } from "./pairs.ts";
import type { Slots } from "./slots.ts";
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
  const frames = codebook.frames.filter(({ indicator }) => indicator !== null);
  const scores = new Scores(codes.length);
  const frameScores = new Scores(frames.length);
  let pairs: ReturnType<typeof rarePairs> | undefined;
  const countedIn = new Map<string | null, Counted>();
  const counted = (quantity: Statement["quantity"]) => {
    const unit = quantity?.unit ?? null;
    let known = countedIn.get(unit);
    if (known === undefined) {
      known = countedOf(frames.filter((frame) => isCounted(frame, quantity)), numbers);
      countedIn.set(unit, known);
    }
    return known;
  };
  return (statement, words) => {
    const { own, quantity } = statement;
    // A bare number after unknown words may be anything: 电话:87651234.
    if (quantity?.unit === "" && own.size === 0) return [];
    const { frames, isCode, ...needs } = counted(quantity);
    scoreFrames(frameScores, own, needs);
    scores.clear();
    for (const frame of frameScores.scored) {
      const { code, missing } = frames[frame]!;
      scores.raise(code, frameScores.of(frame) - missing);
    }
    const isDecided = scores.countAbove(MET) >= MOST;
    if (!isDecided) addPairs(scores, words, pairs ??= rarePairs(codebook, numbers), isCode);
    return scores.highest(MOST).map((code) => codes[code]!);
  };
}

/** A feature of a need of a frame. */
interface Link {
  readonly frame: number;
  /** What the frame gains where the need is met. */
  readonly worth: number;
  /** The features before it in the need, of which one is enough. */
  readonly others: Need;
}

type Links = ReadonlyMap<string, readonly Link[]>;

/** What needs each feature, in the words themselves or also before them. */
interface Needs {
  readonly own: Links;
  readonly context: Links;
}

/** The frames that are counted in one measure word. */
interface Counted extends Needs {
  /** The number of their indicator, and what they lose where none of their needs is met. */
  readonly frames: readonly { readonly code: number; readonly missing: number }[];
  /** 1 for the indicators of these frames. */
  readonly isCode: Uint8Array;
}

function countedOf(frames: readonly Frame[], numbers: ReadonlyMap<string, number>): Counted {
  const isCode = new Uint8Array(numbers.size);
  for (const { indicator } of frames) isCode[numbers.get(indicator!)!] = 1;
  return {
    own: linksOf(frames.map(({ own }) => own), MET + MISSING_OWN),
    context: linksOf(frames.map(({ context }) => context), MET + MISSING_CONTEXT),
    frames: frames.map(({ indicator, own, context }) => ({
      code: numbers.get(indicator!)!,
      missing: MISSING_OWN * own.length + MISSING_CONTEXT * context.length,
    })),
    isCode,
  };
}

function linksOf(needs: readonly (readonly Need[])[], worth: number): Links {
  const links = new Map<string, Link[]>();
  for (const [frame, need] of needs.flatMap((own, nth) => own.map((one) => [nth, one] as const))) {
    for (const [nth, feature] of need.entries()) {
      const link = { frame, worth, others: need.slice(0, nth) };
      const known = links.get(feature);
      if (known === undefined) links.set(feature, [link]);
      else known.push(link);
    }
  }
  return links;
}

/** Scores the frames that need something of what the words say, by the needs that are met. */
function scoreFrames(scores: Scores, own: Slots, needs: Needs): void {
  const said = new Set<string>();
  for (const values of own.values()) for (const value of values) said.add(value);
  const worthOf = ({ others, worth }: Link) => others.some((one) => said.has(one)) ? 0 : worth;
  scores.clear();
  for (const feature of said) {
    for (const link of needs.own.get(feature) ?? []) scores.add(link.frame, worthOf(link));
  }
  for (const feature of said) {
    for (const link of needs.context.get(feature) ?? []) {
      if (scores.has(link.frame)) scores.add(link.frame, worthOf(link));
    }
  }
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
