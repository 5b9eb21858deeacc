import type { FoundTerm } from "@/codebook/mod.ts";
import { slotOf } from "./slots.ts";

/** Words in a clause before what it denies, by which that is but a part: `网上`未收到申请. */
export function waysBefore(before: readonly FoundTerm[]): readonly FoundTerm[] {
  return before.filter(({ features }) => features.some((feature) => WAYS.has(slotOf(feature))));
}

const WAYS: ReadonlySet<string> = new Set(["way", "channel"]);
