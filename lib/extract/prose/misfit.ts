import type { Need } from "@/codebook/mod.ts";
import type { Gaps } from "./gaps.ts";

/** Why a frame does not fit a statement. */
export type Misfit =
  /** It is not counted in the measure word, or no denial states it. */
  | { readonly kind: "unit" }
  /** A need that is not met. */
  | { readonly kind: "missing"; readonly need: Need; readonly isOwn: boolean }
  /** What is said besides and is neither needed nor allowed. */
  | { readonly kind: "said"; readonly features: readonly string[] }
  /** Characters that no word explains where none may be. */
  | { readonly kind: "gap"; readonly place: keyof Gaps; readonly words: string };

/** Hears why a frame does not fit, and whether that is all it wants to hear. */
export type Hear = (misfit: Misfit) => boolean;
