import type { Mutant } from "./mutants.ts";

/** A change of a file of the project. */
export interface Candidate extends Mutant {
  readonly file: string;
}
