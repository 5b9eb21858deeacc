import type { Quantity } from "@/text/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Denial } from "../denials.ts";
import type { LeftNumber } from "../unread.ts";
import type { Statement } from "./fit.ts";
import type { ReadClause } from "./read_clause.ts";
import type { Reading } from "./reading.ts";
import type { Taken } from "./taken.ts";

/** What the prose of a report states. */
export interface Narrative {
  readonly candidates: readonly Candidate[];
  /** The numbers that no frame takes. */
  readonly left: readonly LeftNumber[];
  /** What else the numbers of figures may state, by where they start. */
  readonly besides: ReadonlyMap<number, () => readonly string[]>;
  /** The denials, with the zeros that are among the candidates. */
  readonly denials: readonly Denial[];
}

/** What has been read so far, to which a sentence adds. */
export interface Made {
  readonly candidates: Candidate[];
  readonly left: LeftNumber[];
  readonly besides: Map<number, () => readonly string[]>;
  readonly denials: Denial[];
}

/** Sees a statement once it is read. */
export type Watch = (seen: Seen) => void;

/** A number or a denial, and what was made of it. */
export interface Seen extends Taken {
  /** Of the sentence. */
  readonly clauses: readonly ReadClause[];
  readonly reading: Reading;
  readonly statement: Statement;
  /** `null` for a denial. */
  readonly quantity: Quantity | null;
  /** The indicators that it may state besides what was made of it, the likeliest first. */
  readonly likely: () => readonly string[];
}
