import type { Frame } from "@/codebook/mod.ts";
import { isCounted, type Statement } from "./fit.ts";

/** Names up to three indicators that a statement may mean, the likeliest first. */
export type LikelyCodes = (statement: Statement) => readonly string[];

const MOST = 3;
/** How many stretches before a statement make an indicator likely. */
const LEVELS = 8;
/** What a need of a frame is worth that the words meet, that what is before them meets, or neither. */
const OWN = 4;
const BEFORE = 1;
const MISSING = -2;

/** A need of a frame, both by number. */
interface Place {
  readonly frame: number;
  readonly need: number;
}

/** Makes the finder: frames are looked up by the features that are there, not one by one. */
export function likelyCodes(frames: readonly Frame[]): LikelyCodes {
  const { places, needs } = placesOf(frames);
  const least = frames.map(({ own, context }) => MISSING * (own.length + context.length));
  const scores = Float64Array.from(least);
  const met = new Uint8Array(needs);
  return (statement) => {
    // A bare number after unknown words may be anything: 电话:87651234.
    if (statement.quantity?.unit === "" && statement.own.size === 0) return [];
    const touched = new Set<number>();
    const marked: number[] = [];
    const add = (feature: string, worth: number) => {
      for (const { frame, need } of places.get(feature) ?? []) {
        if (met[need] === 1) continue;
        met[need] = 1;
        marked.push(need);
        touched.add(frame);
        scores[frame]! += worth - MISSING;
      }
    };
    for (const values of statement.own.values()) values.forEach((value) => add(value, OWN));
    let level = 0;
    for (const { slots } of statement.context) {
      if (level++ === LEVELS) break;
      for (const values of slots().values()) {
        if (values.length === 1) add(values[0]!, BEFORE);
      }
    }
    const likely = rank(frames, touched, scores, statement);
    for (const frame of touched) scores[frame] = least[frame]!;
    for (const need of marked) met[need] = 0;
    return likely;
  };
}

function placesOf(frames: readonly Frame[]) {
  const places = new Map<string, Place[]>();
  let needs = 0;
  for (const [frame, { own, context }] of frames.entries()) {
    for (const need of [...own, ...context]) {
      for (const feature of need) {
        const place = { frame, need: needs };
        const known = places.get(feature);
        if (known === undefined) places.set(feature, [place]);
        else known.push(place);
      }
      needs++;
    }
  }
  return { places, needs };
}

/** The indicators of the frames with the highest scores, of those that are counted so. */
function rank(
  frames: readonly Frame[],
  touched: ReadonlySet<number>,
  scores: Float64Array,
  { quantity }: Statement,
): readonly string[] {
  const best = new Map<string, number>();
  for (const index of touched) {
    const frame = frames[index]!;
    const score = scores[index]!;
    if (score <= 0 || frame.indicator === null || !isCounted(frame, quantity)) continue;
    if (score > (best.get(frame.indicator) ?? 0)) best.set(frame.indicator, score);
  }
  return [...best].sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([code]) => code);
}
