/** What measures of terms take besides their frames. */
export interface TermOptions {
  /**
   * Terms that get no row, as `wordsToOmit(codebook)`; they still belong to the number of words.
   */
  readonly omit?: ReadonlySet<string>;
  /** Terms that occur less often in all get no row; each measure states its default. */
  readonly minCount?: number;
}
