import type { PassedReason } from "@/model/mod.ts";

/** A statement that there was none of something, in offsets of the normalized text. */
export interface Denial {
  readonly start: number;
  readonly end: number;
  /** Of the zeros that were made of it. */
  readonly codes: readonly string[];
  /** The indicators that it may deny besides. */
  readonly candidates: readonly string[];
  /** Why it denies nothing of this year. */
  readonly reason?: PassedReason | undefined;
}
