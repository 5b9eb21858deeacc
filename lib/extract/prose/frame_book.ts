import { type Codebook, type Frame, FREE_SLOTS, type Need } from "@/codebook/mod.ts";
import { type CompiledFrame, compileFrame } from "./compiled_frame.ts";
import { fitOf, isCounted, type Statement } from "./fit.ts";
import { slotBits } from "./slot_bits.ts";
import { type LikelyCodes, likelyCodes } from "./likely_codes.ts";

/** The frames, by what they need, so that a statement meets only those that it may fit. */
export interface FrameBook {
  /** The frames that fit best: several where they fit equally well. */
  best(statement: Statement): readonly Frame[];
  readonly likely: LikelyCodes;
}

/** What prose is read by. */
export type ProseSource = Pick<
  Codebook,
  "divisions" | "examples" | "frames" | "indicators" | "lexicon" | "measureWords"
>;

/** Sorts frames by what they need. */
export function frameBook(
  codebook: ProseSource,
): FrameBook {
  const shelves = byUnit(codebook.frames);
  return {
    best(statement) {
      const shelf = shelves(statement.quantity);
      const said = slotBits(statement.own.keys());
      let best: Frame[] = [];
      let most = 0;
      for (const feature of featuresOf(statement)) {
        for (const compiled of shelf.get(feature) ?? []) {
          if ((compiled.must & ~said) !== 0 || (said & ~compiled.may) !== 0) continue;
          const score = fitOf(compiled, statement);
          if (score === undefined || score < most) continue;
          if (score > most) best = [];
          most = score;
          best.push(compiled.frame);
        }
      }
      return best;
    },
    likely: likelyCodes(codebook),
  };
}

/** Where the frames stand that need no words of a number's own: 培训班3期、`320人次`. */
const WORDLESS = "";

function featuresOf({ own }: Statement): readonly string[] {
  const features: string[] = [];
  let isWordless = true;
  for (const [slot, values] of own) {
    isWordless &&= FREE_SLOTS.has(slot);
    features.push(...values);
    if (values.length > 1) features.push(`${slot}.several`);
  }
  return isWordless ? [...features, WORDLESS] : features;
}

/** The frames that are counted in a measure word, collected when it first occurs. */
function byUnit(frames: readonly Frame[]): (quantity: Statement["quantity"]) => Shelf {
  const known = new Map<string | null, Shelf>();
  return (quantity) => {
    const unit = quantity?.unit ?? null;
    let shelf = known.get(unit);
    if (shelf === undefined) {
      shelf = shelfOf(frames.filter((frame) => isCounted(frame, quantity)));
      known.set(unit, shelf);
    }
    return shelf;
  };
}

type Shelf = ReadonlyMap<string, readonly CompiledFrame[]>;

/** The frames by the features of the need that fewest frames share. */
function shelfOf(frames: readonly Frame[]): Shelf {
  const shares = new Map<string, number>();
  for (const { own } of frames) {
    for (const feature of own.flat()) shares.set(feature, (shares.get(feature) ?? 0) + 1);
  }
  const sharesOf = (need: Need) => need.reduce((sum, one) => sum + (shares.get(one) ?? 0), 0);
  const shelf = new Map<string, CompiledFrame[]>();
  for (const frame of frames) {
    const compiled = compileFrame(frame);
    const [rarest = [WORDLESS]] = frame.own.toSorted((a, b) => sharesOf(a) - sharesOf(b));
    for (const feature of rarest) {
      const known = shelf.get(feature);
      if (known === undefined) shelf.set(feature, [compiled]);
      else known.push(compiled);
    }
  }
  return shelf;
}
