import type { Scope } from "@/model/mod.ts";
import type { Candidate } from "../candidate.ts";
import type { Context } from "../context.ts";
import type { Reason } from "../ignored.ts";
import type { FrameBook } from "./frame_book.ts";

/** Where a statement is, and the frames that it may fit. */
export interface Around {
  readonly context: Context;
  readonly book: FrameBook;
}

/**
 * Why no frame is looked for: the section is about plans, the number is a broken one, one without
 * measure word that does not end its clause, of a body that is not named, or what is before it
 * denies it; or for one of the reasons why a number counts nothing of the year.
 */
export type Bar = Reason | "plan" | "broken" | "bare" | "subject" | "not_done" | "conditional";

/** What was made of a number or a denial. */
export interface Taken {
  readonly candidates: readonly Candidate[];
  /** Why a number counts nothing of this year. */
  readonly reason?: Reason | undefined;
  readonly bar?: Bar | undefined;
  /** What a denial that is barred states none of, but for the bar. */
  readonly barred?: readonly string[];
  /** Whose count a number is, where that was looked for. */
  readonly counted?: Counted | undefined;
}

/** Whose count a number is. */
export interface Counted {
  /** Of the number. */
  readonly start: number;
  /** `undefined` for a part that has no scope. */
  readonly scope: Scope | undefined;
}
