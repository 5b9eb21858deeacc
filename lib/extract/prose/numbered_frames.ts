import { type Codebook, type Frame, FREE_SLOTS } from "@/codebook/mod.ts";
import { type CompiledNeed, compileFrame } from "./compiled_frame.ts";
import { slotOf } from "./slots.ts";

/**
 * The frames by number, those of each indicator together, in the codebook's order of indicators. A
 * need that several frames share has one number. Rows of lists lie behind each other: that of `nth`
 * ends where the next one begins.
 */
export interface NumberedFrames {
  /** Where the frames of each indicator begin. */
  readonly framesFrom: Uint32Array;
  /** Where the needs of each frame begin in `needsOf`. */
  readonly needsFrom: Uint32Array;
  readonly needsOf: Uint16Array;
  readonly needs: readonly CompiledNeed[];
  /** The needs that a feature meets. */
  readonly metBy: ReadonlyMap<string, Uint16Array>;
  /** How each frame takes it that something is said. */
  readonly standings: (feature: string) => Uint8Array;
}

/** How a frame takes it that something is said besides what it needs: the larger, the worse. */
const ALLOWED = 0;
export const NOT_ALLOWED = 1;
export const REFUSED = 2;

/** Numbers frames and their needs. */
export function numberedFrames(
  { frames, indicators }: Pick<Codebook, "frames" | "indicators">,
): NumberedFrames {
  const byIndicator = Map.groupBy(frames, ({ indicator }) => indicator);
  const shelves = Array.from(indicators.keys(), (id) => byIndicator.get(id) ?? []);
  const sorted = shelves.flat();
  const numbers = new Map<string, number>();
  const needs: CompiledNeed[] = [];
  const numberOf = (need: CompiledNeed) =>
    numbers.getOrInsertComputed(
      `${need.isOwn} ${need.isBefore} ${need.need}`,
      () => needs.push(need) - 1,
    );
  const needsOf = sorted.map((frame) => compileFrame(frame).needs.map(numberOf));
  const standings = new Map<string, Uint8Array>();
  return {
    framesFrom: startsOf(shelves),
    needsFrom: startsOf(needsOf),
    needsOf: Uint16Array.from(needsOf.flat()),
    needs,
    metBy: metBy(needs),
    standings: (feature) =>
      standings.getOrInsertComputed(
        feature,
        () => Uint8Array.from(sorted, (frame) => standingOf(frame, feature)),
      ),
  };
}

/** Where each of several lists begins that lie behind each other, and where the last one ends. */
function startsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  const starts = new Uint32Array(lists.length + 1);
  for (const [nth, { length }] of lists.entries()) starts[nth + 1] = starts[nth]! + length;
  return starts;
}

function metBy(needs: readonly CompiledNeed[]): ReadonlyMap<string, Uint16Array> {
  const features = needs.flatMap(({ need }, nth) => need.map((feature) => ({ feature, nth })));
  return new Map(
    Array.from(
      Map.groupBy(features, ({ feature }) => feature),
      ([feature, all]) => [feature, Uint16Array.from(all, ({ nth }) => nth)],
    ),
  );
}

function standingOf({ allows, refuses }: Frame, feature: string): number {
  const slot = slotOf(feature);
  if (refuses.has(slot) || refuses.has(feature)) return REFUSED;
  return FREE_SLOTS.has(slot) || allows.has(slot) || allows.has(feature) ? ALLOWED : NOT_ALLOWED;
}
