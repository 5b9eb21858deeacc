import type { Span } from "./span.ts";

/** A sentence of a report's prose, without the mark that ends it. */
export interface Sentence {
  /** Title of the section that contains it, as for the figures of a report. */
  readonly section: string | null;
  /** In the source text. */
  readonly span: Span;
  /** The sentence in the normalized text. */
  readonly text: string;
  /** Where `text` begins in the normalized text. */
  readonly offset: number;
  /** A literal substring of the source text. */
  readonly quote: string;
  /**
   * Of `text` with its spaces dropped: equal sentences have equal hashes in every run and report.
   */
  readonly hash: string;
}
