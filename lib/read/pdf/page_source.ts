import type { Font } from "./font.ts";
import type { Matrix } from "./geometry.ts";

/** A page before it is painted. */
export interface PageSource {
  readonly width: number;
  readonly height: number;
  /** From the space of the page to points from its upper left corner as it is shown. */
  readonly toView: Matrix;
  /** The operators with their arguments, by the names that PDF.js gives them. */
  // deno-lint-ignore no-explicit-any -- Each operator has arguments of its own; PDF.js types none.
  readonly operations: readonly (readonly [name: string, args: any])[];
  /** The name of an operator that `constructPath` brings as a number. */
  readonly nameOf: (operator: number) => string;
  readonly fontOf: (name: string) => Font;
  /** `null` where it could not be decoded. */
  readonly imageOf: (name: string) => Promise<DecodedImage | null>;
}

/** An image as PDF.js decodes it. */
export interface DecodedImage {
  readonly width: number;
  readonly height: number;
  /** 1: a bit a pixel, set for white; 2: red, green, blue; 3: with opacity behind them. */
  readonly kind: 1 | 2 | 3;
  readonly data: Uint8Array | Uint8ClampedArray;
}
