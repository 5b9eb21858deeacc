import type { Frame } from "@/codebook/mod.ts";
import { fitOf, isCounted, slotMet, type Statement } from "./fit.ts";
import type { Slots } from "./slots.ts";

/** The frames, by what they need, so that a statement meets only those that it may fit. */
export interface FrameBook {
  /** The frames that fit best: several where they fit equally well. */
  best(statement: Statement): readonly Frame[];
  /** Up to three indicators that a statement may mean, the likeliest first. */
  likely(statement: Statement): readonly string[];
}

const MOST = 3;
/** How far before a statement words make an indicator likely. */
const LEVELS = 8;

/** Sorts frames by the features of their first need. */
export function frameBook(frames: readonly Frame[]): FrameBook {
  const shelves = new Map<string, Frame[]>();
  for (const frame of frames) {
    for (const feature of frame.own[0] ?? frame.context[0] ?? []) {
      const shelf = shelves.get(feature);
      if (shelf === undefined) shelves.set(feature, [frame]);
      else shelf.push(frame);
    }
  }
  const near = (own: Slots) => [
    ...new Set([...own.values()].flat().flatMap((feature) => shelves.get(feature) ?? [])),
  ];
  return {
    best(statement) {
      let best: Frame[] = [];
      let most = 0;
      for (const frame of near(statement.own)) {
        const score = fitOf(frame, statement);
        if (score === undefined || score < most) continue;
        if (score > most) best = [];
        most = score;
        best.push(frame);
      }
      return best;
    },
    likely(statement) {
      const levels = Array.from(statement.context, (level) => level.slots()).slice(0, LEVELS);
      const scores = new Map<string, number>();
      for (const frame of frames) {
        if (frame.indicator === null || !isCounted(frame, statement.quantity)) continue;
        const score = likeness(frame, statement.own, levels);
        if (score > (scores.get(frame.indicator) ?? 0)) scores.set(frame.indicator, score);
      }
      return [...scores].sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([code]) => code);
    },
  };
}

/** How much of what a frame needs is there, own words first. */
export function likeness(
  { own: needs, context }: Frame,
  own: Slots,
  levels: readonly Slots[],
): number {
  let score = 0;
  for (const need of [...needs, ...context]) {
    if (slotMet(own, need) !== undefined) score += 4;
    else if (need.some((feature) => [...own.values()].some((values) => values.includes(feature)))) {
      score += 3;
    } else if (levels.some((level) => slotMet(level, need) !== undefined)) score += 1;
    else score -= 2;
  }
  return score;
}
