import type { FoundTerm } from "@/codebook/mod.ts";
import type { Clause } from "./clauses.ts";
import type { Slots } from "./slots.ts";

/** A clause with its words. */
export interface ReadClause extends Clause {
  readonly terms: readonly FoundTerm[];
  /** What its words mean, the last first. */
  readonly slots: () => Slots;
}
