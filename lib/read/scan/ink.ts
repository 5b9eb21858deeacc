import { contrastOf } from "./contrast_of.ts";
import type { Picture } from "./picture.ts";

/** Which places of a picture are written on: 1, row by row; 0 is paper. */
export interface Ink {
  readonly width: number;
  readonly height: number;
  readonly places: Uint8Array;
}

/** Ink is darker than what surrounds it by this share of the way from the paper to black. */
const DARKER = 0.25;

/** A page with less between paper and ink, in shades, is blank: the rest is noise. */
const LEAST_CONTRAST = 40;

/**
 * Finds the ink of a picture: what is darker than its surroundings, so that shadows and tinted paper
 * are none. Single specks are smoothed away first.
 *
 * @param around Half the width of the surroundings, in pixels: more than that of a character.
 */
export function inkOf(picture: Picture, around: number): Ink {
  const { width, height } = picture;
  const smooth = smoothed(picture);
  const places = new Uint8Array(width * height);
  const contrast = contrastOf(smooth);
  if (contrast < LEAST_CONTRAST) return { width, height, places };
  const sums = sumsOf(smooth, width, height);
  const least = contrast * DARKER;
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [Math.max(0, y - around), Math.min(height, y + around + 1)];
    for (let x = 0; x < width; x++) {
      const [left, right] = [Math.max(0, x - around), Math.min(width, x + around + 1)];
      const [upper, lower] = [top * (width + 1), bottom * (width + 1)];
      const sum = sums[lower + right]! - sums[lower + left]! - sums[upper + right]! +
        sums[upper + left]!;
      const mean = sum / ((bottom - top) * (right - left));
      if (smooth[y * width + x]! < mean - least) places[y * width + x] = 1;
    }
  }
  return { width, height, places };
}

/** Each pixel with its neighbours, the nearer ones counting more. */
function smoothed({ width, height, pixels }: Picture): Uint8Array {
  const across = new Uint16Array(pixels.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const place = y * width + x;
      const here = pixels[place]!;
      const before = x === 0 ? here : pixels[place - 1]!;
      const after = x === width - 1 ? here : pixels[place + 1]!;
      across[place] = before + 2 * here + after;
    }
  }
  const smooth = new Uint8Array(pixels.length);
  for (let place = 0; place < pixels.length; place++) {
    const here = across[place]!;
    const above = across[place - width] ?? here;
    const below = across[place + width] ?? here;
    smooth[place] = (above + 2 * here + below) >> 4;
  }
  return smooth;
}

/** For each corner between pixels the sum of all pixels above and left of it. */
function sumsOf(pixels: Uint8Array, width: number, height: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let y = 0; y < height; y++) {
    let row = 0;
    for (let x = 0; x < width; x++) {
      row += pixels[y * width + x]!;
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row;
    }
  }
  return sums;
}
