/** A range of the normalized text, end excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}
