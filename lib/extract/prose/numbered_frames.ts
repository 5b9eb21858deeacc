import { type Codebook, type Frame, FREE_SLOTS } from "@/codebook/mod.ts";
import { type CompiledNeed, compileFrame } from "./compiled_frame.ts";
import { slotOf } from "./slots.ts";

/** The frames of all indicators by number; a need that several share has one number. */
export interface NumberedFrames {
  readonly needs: readonly CompiledNeed[];
  /** The needs that each frame has. */
  readonly needsOf: readonly Uint16Array[];
  /** The frames of each indicator, in the codebook's order. */
  readonly framesOf: readonly (readonly number[])[];
  /** The needs that a feature meets. */
  readonly metBy: ReadonlyMap<string, readonly number[]>;
  /** How each frame takes it that something is said. */
  readonly standings: (feature: string) => Uint8Array;
}

/** How a frame takes it that something is said besides what it needs: the larger, the worse. */
export const ALLOWED = 0;
export const NOT_ALLOWED = 1;
export const REFUSED = 2;

/** Numbers frames and their needs. */
export function numberedFrames(
  { frames, indicators }: Pick<Codebook, "frames" | "indicators">,
): NumberedFrames {
  const framesOf = new Map(Array.from(indicators.keys(), (id) => [id, [] as number[]]));
  const needs = new Map<string, { nth: number; need: CompiledNeed }>();
  const numberOf = (need: CompiledNeed) => {
    const key = `${need.isOwn} ${need.isBefore} ${need.need}`;
    return needs.getOrInsertComputed(key, () => ({ nth: needs.size, need })).nth;
  };
  const needsOf = frames.map((frame, nth) => {
    if (frame.indicator !== null) framesOf.get(frame.indicator)!.push(nth);
    return Uint16Array.from(compileFrame(frame).needs, numberOf);
  });
  const numbered = Array.from(needs.values(), ({ need }) => need);
  const standings = new Map<string, Uint8Array>();
  return {
    needs: numbered,
    needsOf,
    framesOf: [...framesOf.values()],
    metBy: metBy(numbered),
    standings: (feature) =>
      standings.getOrInsertComputed(
        feature,
        () => Uint8Array.from(frames, (frame) => standingOf(frame, feature)),
      ),
  };
}

function metBy(needs: readonly CompiledNeed[]): ReadonlyMap<string, readonly number[]> {
  const features = needs.flatMap(({ need }, nth) => need.map((feature) => ({ feature, nth })));
  return new Map(
    Array.from(
      Map.groupBy(features, ({ feature }) => feature),
      ([feature, all]) => [feature, all.map(({ nth }) => nth)],
    ),
  );
}

function standingOf({ allows, refuses }: Frame, feature: string): number {
  const slot = slotOf(feature);
  if (refuses.has(slot) || refuses.has(feature)) return REFUSED;
  return FREE_SLOTS.has(slot) || allows.has(slot) || allows.has(feature) ? ALLOWED : NOT_ALLOWED;
}
