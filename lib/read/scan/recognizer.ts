import type { Picture } from "./picture.ts";

/** What a picture of a line of text was taken for. */
export interface Recognized {
  readonly text: string;
  /** The probability of its least certain character, from 0 to 1. */
  readonly confidence: number;
}

/** Recognizes the text of pictures, each of which shows one line; the answers are in their order. */
export type Recognize = (pieces: readonly Picture[]) => Promise<readonly Recognized[]>;
