import type { Codebook, Frame, Need } from "@/codebook/mod.ts";
import { type CompiledFrame, compileFrame } from "./compiled_frame.ts";
import { fitOf, type Statement } from "./fit.ts";
import { type LikelyCodes, likelyCodes } from "./likely_codes.ts";

/** The frames, by what they need, so that a statement meets only those that it may fit. */
export interface FrameBook {
  /** The frames that fit best: several where they fit equally well. */
  best(statement: Statement): readonly Frame[];
  readonly likely: LikelyCodes;
}

/** Sorts frames by what they need. */
export function frameBook(
  codebook: Pick<Codebook, "frames" | "indicators" | "lexicon">,
): FrameBook {
  const shelves = shelvesOf(codebook.frames);
  return {
    best(statement) {
      let best: Frame[] = [];
      let most = 0;
      const tried = new Set<CompiledFrame>();
      for (const [slot, values] of statement.own) {
        for (const feature of values.length > 1 ? [...values, `${slot}.several`] : values) {
          for (const compiled of shelves.get(feature) ?? []) {
            if (tried.has(compiled)) continue;
            tried.add(compiled);
            const score = fitOf(compiled, statement);
            if (score === undefined || score < most) continue;
            if (score > most) best = [];
            most = score;
            best.push(compiled.frame);
          }
        }
      }
      return best;
    },
    likely: likelyCodes(codebook),
  };
}

/** The frames by the features of the need that fewest frames share. */
function shelvesOf(frames: readonly Frame[]): ReadonlyMap<string, readonly CompiledFrame[]> {
  const shares = new Map<string, number>();
  for (const feature of frames.flatMap(({ own }) => own.flat())) {
    shares.set(feature, (shares.get(feature) ?? 0) + 1);
  }
  const sharesOf = (need: Need) => need.reduce((sum, one) => sum + (shares.get(one) ?? 0), 0);
  const shelves = new Map<string, CompiledFrame[]>();
  for (const frame of frames) {
    const compiled = compileFrame(frame);
    const needs = frame.own.length > 0 ? frame.own : frame.context;
    const [rarest = []] = needs.toSorted((a, b) => sharesOf(a) - sharesOf(b));
    for (const feature of rarest) {
      const shelf = shelves.get(feature);
      if (shelf === undefined) shelves.set(feature, [compiled]);
      else shelf.push(compiled);
    }
  }
  return shelves;
}
