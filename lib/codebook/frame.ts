import type { Applicant } from "@/model/mod.ts";

/** One of several features that a statement must have. */
export type Need = readonly string[];

/** What a statement must mean to state an indicator: one row of `frames.csv`. */
export interface Frame {
  /** Null for an applicant's part of the requests that the number before it counts. */
  readonly indicator: string | null;
  /** What the words around the number themselves must mean. */
  readonly own: readonly Need[];
  /**
   * What they must mean, or else what is before them in the sentence, paragraph or heading; with
   * `before.` what the latter must mean in any case.
   */
  readonly context: readonly Need[];
  /** Features and slots that the words may have beside these. */
  readonly allows: ReadonlySet<string>;
  /**
   * Features and slots that they may not have; with `before.` one that the nearest words before them
   * that have its slot may not have.
   */
  readonly refuses: ReadonlySet<string>;
  /**
   * The measure words that the indicator is counted in; `""` where a bare number may be; none where
   * only a denial states it.
   */
  readonly units: ReadonlySet<string>;
  readonly applicant?: Applicant;
  /** Whether a denial (未收到申请) states a zero of it. */
  readonly isDenied: boolean;
  /** Where it is written. */
  readonly file: string;
  readonly line: number;
}
