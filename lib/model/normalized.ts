/**
 * The text that rules read: simplified characters, half-width figures, no injected spaces. Made by
 * `normalize`. Offsets of `text` are mapped back to the source text, so that a quotation is a literal
 * substring of what the reader saw.
 */
export interface Normalized {
  readonly text: string;
  /** The text as read, before anything was changed. */
  readonly source: string;
  /** Whether the source is written in traditional characters. */
  readonly traditional: boolean;
  /** Source offset at which each run of unshifted characters starts, beside its normalized offset. */
  readonly map: OffsetMap;
}

/**
 * Runs of text that were copied character by character. Run `i` starts at `normalized[i]` in the
 * normalized text and at `source[i]` in the source text; offsets inside a run differ by a constant.
 * Characters that were replaced, dropped or merged start a new run.
 */
export interface OffsetMap {
  readonly normalized: Uint32Array;
  readonly source: Uint32Array;
}
