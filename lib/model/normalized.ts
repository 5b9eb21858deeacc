import type { Span } from "./span.ts";

/**
 * The text that rules read: simplified characters, half-width figures, no injected spaces. Made by
 * `normalize`; ranges of `text` are mapped back to the source by `toSource`, so that a quotation is
 * a literal substring of the source.
 */
export interface Normalized {
  readonly text: string;
  /** The text as read, before anything was changed. */
  readonly source: string;
  /** Whether the source is written in traditional characters. */
  readonly traditional: boolean;
  /** One map for each rewriting, in the order in which they were made. */
  readonly maps: readonly OffsetMap[];
  /** What was repaired besides width and spacing. */
  readonly repairs: readonly Repair[];
}

/**
 * Runs of text of a rewriting. Run `i` begins at `after[i]` in the new text and stands for
 * `before[i]` to `beforeEnd[i]` of the old one. Inside a run offsets differ by a constant; a piece
 * that changed its length is a separate run, and what was dropped belongs to no run.
 */
export interface OffsetMap {
  readonly after: readonly number[];
  readonly before: readonly number[];
  readonly beforeEnd: readonly number[];
}

/** Damage of the copy that was repaired before reading. */
export interface Repair {
  /**
   * `radical`: look-alike characters; `invisible`: zero-width characters; `private_use`: characters
   * that only a font of the original could show; `pinyin`: readings in brackets.
   */
  readonly kind: "radical" | "invisible" | "private_use" | "pinyin";
  /** How often. */
  readonly count: number;
  /** The first place, in the source text. */
  readonly span: Span;
}
