import type { Picture } from "@/read/scan/picture.ts";

/** Pixels to a point: 150 dpi. */
export const PER_POINT = 150 / 72;

/** A page in points that is drawn on: rulings, and bars where lines of text are. */
export interface PrintedPage {
  readonly picture: Picture;
  /** Blackens a box, given in points. */
  readonly ink: (left: number, top: number, right: number, bottom: number) => void;
}

const [PAPER, INK] = [230, 30];

/** An empty page of 300 by 200 points. */
export function printedPage(): PrintedPage {
  const [width, height] = [Math.round(300 * PER_POINT), Math.round(200 * PER_POINT)];
  const picture = { width, height, pixels: new Uint8Array(width * height).fill(PAPER) };
  const ink: PrintedPage["ink"] = (left, top, right, bottom) => {
    const [first, end] = [Math.round(left * PER_POINT), Math.round(right * PER_POINT)];
    for (let y = Math.round(top * PER_POINT); y < Math.round(bottom * PER_POINT); y++) {
      picture.pixels.fill(INK, y * width + first, y * width + end);
    }
  };
  return { picture, ink };
}

/** Draws a grid of rulings one point thick, and a word of bars like strokes into each of its cells. */
export function drawGrid({ ink }: PrintedPage, xs: readonly number[], ys: readonly number[]): void {
  for (const y of ys) ink(xs[0]! - 0.5, y - 0.5, xs.at(-1)! + 0.5, y + 0.5);
  for (const x of xs) ink(x - 0.5, ys[0]! - 0.5, x + 0.5, ys.at(-1)! + 0.5);
  for (const y of ys.slice(0, -1)) {
    for (const x of xs.slice(0, -1)) drawWord({ ink }, x + 12, y + 6);
  }
}

/** Draws what looks like two characters of nine points. */
export function drawWord({ ink }: Pick<PrintedPage, "ink">, left: number, top: number): void {
  for (const x of [left, left + 10]) {
    ink(x, top, x + 9, top + 2);
    ink(x + 3.5, top, x + 5.5, top + 9);
    ink(x, top + 7, x + 9, top + 9);
  }
}
