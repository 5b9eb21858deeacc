import { type Frame, FREE_SLOTS, type Need } from "@/codebook/mod.ts";
import { type CompiledFrame, type CompiledNeed, compileFrame } from "./compiled_frame.ts";
import type { Level } from "./fit.ts";
import type { LazyList } from "./lazy_list.ts";
import type { Slots } from "./slots.ts";

/** What is before words, in each slot by the nearest that has it, and how near that is. */
export type Inherited = ReadonlyMap<
  string,
  { readonly values: readonly string[]; readonly near: number }
>;

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
const REACH = 6;

/** How near the nearest of an indicator's frames is to words. */
export function frameNearness(
  frames: readonly CompiledFrame[],
  own: Slots,
  inherited: Inherited,
  /** What a frame loses that needs nothing of the words themselves. */
  unfounded: number,
): number {
  let nearest = -OWN_MISSING - unfounded;
  for (const [nth, frame] of frames.entries()) {
    const nearness = nearnessOf(frame, own, inherited, unfounded);
    if (nth === 0 || nearness > nearest) nearest = nearness;
  }
  return nearest;
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

function nearnessOf(
  { frame, needs }: CompiledFrame,
  own: Slots,
  inherited: Inherited,
  unfounded: number,
): number {
  const met = new Set<string>();
  let nearness = 0;
  for (const need of needs) {
    const slot = need.isBefore
      ? undefined
      : need.slots.find((one) => holds(own.get(one), need.need));
    if (slot !== undefined) {
      met.add(slot);
      nearness += MET;
      continue;
    }
    const near = nearOf(own, inherited, need);
    if (near > 0) nearness += near * (need.isOwn ? OWN_INHERITED : CONTEXT_INHERITED);
    else nearness -= need.isOwn ? OWN_MISSING : CONTEXT_MISSING;
  }
  if (met.size === 0) nearness -= unfounded;
  return nearness - BESIDES * besides(frame, own, met);
}

function holds(values: readonly string[] | undefined, need: Need): boolean {
  return values?.some((value) => need.includes(value)) ?? false;
}

/** How near what meets a need is before the words; 0 where nothing does. */
function nearOf(own: Slots, inherited: Inherited, { need, slots, isBefore }: CompiledNeed): number {
  let nearest = 0;
  for (const slot of slots) {
    const found = isBefore || !own.has(slot) ? inherited.get(slot) : undefined;
    if (found !== undefined && found.near > nearest && holds(found.values, need)) {
      nearest = found.near;
    }
  }
  return nearest;
}

/** How much the words say that the frame refuses, or neither needs nor allows. */
function besides({ allows, refuses }: Frame, own: Slots, met: ReadonlySet<string>): number {
  let count = 0;
  for (const [slot, values] of own) {
    const isFree = met.has(slot) || FREE_SLOTS.has(slot) || allows.has(slot) ||
      values.every((value) => allows.has(value));
    if (!isFree || refuses.has(slot) || values.some((value) => refuses.has(value))) count++;
  }
  return count;
}

/** The frames of each indicator, prepared. */
export function framesByIndicator(
  frames: readonly Frame[],
): ReadonlyMap<string, readonly CompiledFrame[]> {
  const named = frames.filter(({ indicator }) => indicator !== null);
  return new Map(
    Array.from(
      Map.groupBy(named, ({ indicator }) => indicator!),
      ([indicator, own]) => [indicator, own.map(compileFrame)],
    ),
  );
}
