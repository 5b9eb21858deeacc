import type { Level } from "./fit.ts";
import type { LazyList } from "./lazy_list.ts";
import { NOT_ALLOWED, type NumberedFrames, numberedFrames, REFUSED } from "./numbered_frames.ts";
import type { Slots } from "./slots.ts";

/** What is before words, in each slot by the nearest that has it, and how near that is. */
export type Inherited = ReadonlyMap<
  string,
  { readonly values: readonly string[]; readonly near: number }
>;

/** What frames are compared with. */
export interface Compared {
  readonly own: Slots;
  readonly inherited: Inherited;
  /** What a frame loses that needs nothing of the words themselves. */
  readonly unfounded: number;
}

/** How near frames are to words; indicators are named by their places in the codebook. */
export interface FrameNearness {
  /** Compares words with the frames of an indicator, of which the nearest counts. */
  readonly nearnessTo: (compared: Compared) => (indicator: number) => number;
  /** How near a frame of each indicator can be. */
  readonly nearestOf: Float64Array;
}

/** What a need is worth that the words meet, one that is inherited, and one that nothing meets. */
const MET = 4;
const OWN_INHERITED = 0.5;
const CONTEXT_INHERITED = 4;
const OWN_MISSING = 4;
const CONTEXT_MISSING = 2;
/** What else is said. */
const BESIDES = 2;
/** What is inherited is worth less with distance: by how many of the nearest stretches before. */
const WORTHS = [1, 0.6];

/** Compares words with frames: first with the needs, which frames share, then with what they allow. */
export function frameNearness(
  source: Parameters<typeof numberedFrames>[0],
): FrameNearness {
  const numbered = numberedFrames(source);
  const answer = answerer(numbered);
  return {
    nearnessTo: (compared) => {
      const answers = answer(compared);
      const said = Array.from(compared.own.values(), (values) => values.map(numbered.standings));
      return (indicator) => nearnessOf(indicator, numbered, answers, said, compared.unfounded);
    },
    nearestOf: nearest(numbered),
  };
}

/** How near a frame of each indicator is where all its needs are met. */
function nearest({ framesFrom, needsFrom }: NumberedFrames): Float64Array {
  return Float64Array.from(framesFrom.subarray(1), (until, indicator) => {
    let most = 0;
    for (let frame = framesFrom[indicator]!; frame < until; frame++) {
      most = Math.max(most, needsFrom[frame + 1]! - needsFrom[frame]!);
    }
    return most * MET;
  });
}

/** How near the nearest frame of an indicator is; one without frames is as far as one unmet need. */
function nearnessOf(
  indicator: number,
  { framesFrom, needsFrom, needsOf }: NumberedFrames,
  { worths, slots }: Answers,
  said: readonly (readonly Uint8Array[])[],
  unfounded: number,
): number {
  let nearest = -Infinity;
  for (let frame = framesFrom[indicator]!; frame < framesFrom[indicator + 1]!; frame++) {
    let nearness = 0;
    let met = 0;
    for (let at = needsFrom[frame]!; at < needsFrom[frame + 1]!; at++) {
      const need = needsOf[at]!;
      nearness += worths[need]!;
      met |= slots[need]!;
    }
    const lost = (met === 0 ? unfounded : 0) + BESIDES * besides(frame, said, met);
    if (nearness - lost > nearest) nearest = nearness - lost;
  }
  return nearest > -Infinity ? nearest : -OWN_MISSING - unfounded;
}

/** Flattens what is before words. */
export function inheritedOf(levels: LazyList<Level>): Inherited {
  const inherited = new Map<string, { values: readonly string[]; near: number }>();
  for (const [nth, near] of WORTHS.entries()) {
    levels.at(nth)?.slots().forEach((values, slot) => {
      if (!inherited.has(slot)) inherited.set(slot, { values, near });
    });
  }
  return inherited;
}

/** How needs are met, by their numbers. */
interface Answers {
  readonly worths: Float64Array;
  /** The slots of the words that meet them, each as a bit by its place among the words' slots. */
  readonly slots: Uint32Array;
}

/** Answers the needs; the next answers take the place of the last. */
function answerer({ needs, metBy }: NumberedFrames): (compared: Compared) => Answers {
  const missing = Float64Array.from(needs, (need) => need.isOwn ? -OWN_MISSING : -CONTEXT_MISSING);
  const inheritedWorths = Float64Array.from(
    needs,
    (need) => need.isOwn ? OWN_INHERITED : CONTEXT_INHERITED,
  );
  const isBefore = Uint8Array.from(needs, (need) => Number(need.isBefore));
  const worths = new Float64Array(needs.length);
  const slots = new Uint32Array(needs.length);
  return ({ own, inherited }) => {
    worths.set(missing);
    slots.fill(0);
    inherited.forEach(({ values, near }, slot) => {
      const isSaid = own.has(slot);
      for (const value of values) {
        for (const nth of metBy.get(value) ?? NO_NEEDS) {
          const worth = near * inheritedWorths[nth]!;
          if ((!isSaid || isBefore[nth] === 1) && worth > worths[nth]!) worths[nth] = worth;
        }
      }
    });
    let bit = 1;
    own.forEach((values) => {
      for (const value of values) {
        for (const nth of metBy.get(value) ?? NO_NEEDS) {
          if (isBefore[nth] === 1) continue;
          worths[nth] = MET;
          slots[nth]! |= bit;
        }
      }
      bit <<= 1;
    });
    return { worths, slots };
  };
}

const NO_NEEDS = new Uint16Array(0);

/** How much the words say that a frame refuses, or neither needs nor allows. */
function besides(frame: number, said: readonly (readonly Uint8Array[])[], met: number): number {
  let count = 0;
  for (let nth = 0; nth < said.length; nth++) {
    let worst = 0;
    for (const standings of said[nth]!) worst = Math.max(worst, standings[frame]!);
    if (worst === REFUSED || (worst === NOT_ALLOWED && (met >> nth & 1) === 0)) count++;
  }
  return count;
}
