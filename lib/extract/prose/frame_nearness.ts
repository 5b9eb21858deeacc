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

/** How near the nearest frame of an indicator is to words; it is named by its place in the codebook. */
export type Nearness = (indicator: number) => number;

/** What a need is worth that the words meet, one that is inherited, and one that nothing meets. */
const MET = 4;
const OWN_INHERITED = 0.5;
const CONTEXT_INHERITED = 4;
const OWN_MISSING = 4;
const CONTEXT_MISSING = 2;
/** What else is said. */
const BESIDES = 2;
/** How the worth of what is inherited falls with distance. */
const DISTANCE = 0.6;
const REACH = 2;

/** Compares words with frames: first with the needs, which frames share, then with what they allow. */
export function frameNearness(
  source: Parameters<typeof numberedFrames>[0],
): (compared: Compared) => Nearness {
  const numbered = numberedFrames(source);
  const answer = answerer(numbered);
  return (compared) => {
    const answers = answer(compared);
    const said = [...compared.own.values()].map((values) => values.map(numbered.standings));
    return (indicator) => {
      let nearest = -Infinity;
      for (const frame of numbered.framesOf[indicator]!) {
        const { nearness, met } = needsMet(numbered.needsOf[frame]!, answers);
        const lost = (met === 0 ? compared.unfounded : 0) + BESIDES * besides(frame, said, met);
        if (nearness - lost > nearest) nearest = nearness - lost;
      }
      return nearest > -Infinity ? nearest : -OWN_MISSING - compared.unfounded;
    };
  };
}

/** Flattens what is before words. */
export function inheritedOf(levels: LazyList<Level>): Inherited {
  const inherited = new Map<string, { values: readonly string[]; near: number }>();
  for (let nth = 0; nth < REACH; nth++) {
    for (const [slot, values] of levels.at(nth)?.slots() ?? []) {
      if (!inherited.has(slot)) inherited.set(slot, { values, near: DISTANCE ** nth });
    }
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
  const missing = needs.map(({ isOwn }) => isOwn ? -OWN_MISSING : -CONTEXT_MISSING);
  const worths = new Float64Array(needs.length);
  const slots = new Uint32Array(needs.length);
  return ({ own, inherited }) => {
    worths.set(missing);
    slots.fill(0);
    for (const [slot, { values, near }] of inherited) {
      const isSaid = own.has(slot);
      for (const value of values) {
        for (const nth of metBy.get(value) ?? NO_NEEDS) {
          const { isOwn, isBefore } = needs[nth]!;
          const worth = near * (isOwn ? OWN_INHERITED : CONTEXT_INHERITED);
          if ((isBefore || !isSaid) && worth > worths[nth]!) worths[nth] = worth;
        }
      }
    }
    let bit = 1;
    for (const values of own.values()) {
      for (const value of values) {
        for (const nth of metBy.get(value) ?? NO_NEEDS) {
          if (needs[nth]!.isBefore) continue;
          worths[nth] = MET;
          slots[nth]! |= bit;
        }
      }
      bit <<= 1;
    }
    return { worths, slots };
  };
}

const NO_NEEDS: readonly number[] = [];

function needsMet(needs: Uint16Array, { worths, slots }: Answers) {
  let nearness = 0;
  let met = 0;
  for (const need of needs) {
    nearness += worths[need]!;
    met |= slots[need]!;
  }
  return { nearness, met };
}

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
