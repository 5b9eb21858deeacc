import type { Codebook, Frame } from "@/codebook/mod.ts";
import { fitOf, type Statement } from "./fit.ts";
import { type LikelyCodes, likelyCodes } from "./likely_codes.ts";
import type { Slots } from "./slots.ts";

/** The frames, by what they need, so that a statement meets only those that it may fit. */
export interface FrameBook {
  /** The frames that fit best: several where they fit equally well. */
  best(statement: Statement): readonly Frame[];
  readonly likely: LikelyCodes;
}

/** Sorts frames by the features of their first need. */
export function frameBook(
  codebook: Pick<Codebook, "frames" | "indicators" | "lexicon">,
): FrameBook {
  const shelves = new Map<string, Frame[]>();
  for (const frame of codebook.frames) {
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
    likely: likelyCodes(codebook),
  };
}
