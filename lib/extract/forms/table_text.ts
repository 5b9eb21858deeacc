import type { Era } from "@/model/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Remark } from "./remarks.ts";

/** A table that was found in a text, read or refused; offsets are of the normalized text. */
export interface TableText {
  /** The form that it was read as; absent where several print the same, or it was not read. */
  readonly era?: Era;
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
  readonly remarks: readonly Remark[];
}

/** A text with more tables of a kind is not a report: the rest is not read. */
export const MOST_TABLES = 30;
