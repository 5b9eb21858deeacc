import type { Qualifier } from "./figure.ts";
import type { Span } from "./span.ts";

/**
 * What became of a number: it is a figure, it was passed over for a reason, or nothing reads it.
 */
export const LEDGER_VERDICTS = ["figure", "passed", "unread"] as const;

/**
 * Why a number counts nothing of the report's year: it is in a title, in a set phrase (一次性), a
 * share of something (占三成), what did not happen, an average, growth, planned, of another year or
 * part of one, a period of time (20个工作日) or an ordinal (第1、2期).
 */
export const PASSED_REASONS = [
  "title",
  "phrase",
  "share",
  "negated",
  "average",
  "change",
  "planned",
  "other_year",
  "duration",
  "ordinal",
] as const;

export type LedgerVerdict = typeof LEDGER_VERDICTS[number];
export type PassedReason = typeof PASSED_REASONS[number];

/** A number with a measure word, or a stated zero, in the prose of a report. */
export interface LedgerEntry {
  /** The number with its measure word; of a zero in words, the whole statement. */
  readonly span: Span;
  /** A literal substring of the source text. */
  readonly quote: string;
  /** As the prose counts it, in `unit`: 万 and 亿 are counted in. `null` where letters are in it. */
  readonly value: number | null;
  /** The codebook's word for the measure word; `null` without one. */
  readonly unit: string | null;
  readonly qualifier: Qualifier;
  readonly verdict: LedgerVerdict;
  /** Of a number that was passed over. */
  readonly reason: PassedReason | null;
  /** Of the figures that were made of it. */
  readonly codes: readonly string[];
  /**
   * What an unread number may count, or the number of a figure besides its codes (均已办结), the likeliest
   * first; at most three.
   */
  readonly candidates: readonly string[];
  /** Title of the section that contains it, as printed. */
  readonly section: string | null;
  /** The sentence around it, literally. */
  readonly context: string;
}
