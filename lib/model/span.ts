/**
 * A half-open range of a source text: 0-based UTF-16 offsets, end excluded. `page` is 1-based and
 * given only where the source has pages.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly page?: number;
}
