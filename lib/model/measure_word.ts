/** A measure word after a figure. */
export interface MeasureWord {
  /** As printed, as `万元`. */
  readonly word: string;
  /** The codebook's word for it, as `元`. */
  readonly unit: string;
  readonly kind: "count" | "person" | "money" | "percent";
  /** What the printed number is multiplied by, as 10000. */
  readonly factor: number;
  /** What is counted with it, as `cases` and `items`: what frames name their units by. */
  readonly groups: readonly string[];
}

/** The measure words by word. */
export type MeasureWords = ReadonlyMap<string, MeasureWord>;
