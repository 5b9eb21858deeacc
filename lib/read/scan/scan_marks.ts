import type { Box } from "../pdf/geometry.ts";
import type { PageMarks } from "../pdf/painter.ts";
import { inkOf } from "./ink.ts";
import { inkRulings } from "./ink_rulings.ts";
import type { Picture } from "./picture.ts";
import { piecesOfPage } from "./pieces_of_page.ts";
import type { Recognize } from "./recognizer.ts";
import { skewOf } from "./skew.ts";
import { turned } from "./turned.ts";

/** Half the width of what ink is compared with, in points: a character and the space around it. */
const AROUND = 12;

/** A page that is turned by less, in degrees, stands straight. */
const STRAIGHT = 0.02;

/** How much paper around a line is given with it, in heights of the line. */
const MARGIN_ACROSS = 0.3;
const MARGIN_DOWN = 0.12;

/** The mark that printers set where a character is missing. */
const UNKNOWN = "〓";

/**
 * What can be seen on a scanned page: it is turned straight, its rulings are found, and each line of
 * text is recognized by itself, within its cell.
 *
 * @param width Width of the page in points; its height follows from the picture.
 */
export async function scanMarks(
  picture: Picture,
  width: number,
  recognize: Recognize,
): Promise<PageMarks> {
  const perPoint = picture.width / width;
  const around = Math.round(AROUND * perPoint);
  const skew = skewOf(inkOf(picture, around));
  const straight = Math.abs(skew) < STRAIGHT ? picture : turned(picture, skew);
  const ink = inkOf(straight, around);
  const rulings = inkRulings(straight, perPoint);
  const { pieces, height } = piecesOfPage(ink, rulings, perPoint);
  const recognized = await recognize(pieces.map((piece) => cut(straight, piece)));
  const scale = (box: Box): Box => ({
    left: box.left / perPoint,
    top: box.top / perPoint,
    right: box.right / perPoint,
    bottom: box.bottom / perPoint,
  });
  return {
    width,
    height: picture.height / perPoint,
    glyphs: pieces.flatMap((piece, index) => {
      const { text, confidence } = recognized[index]!;
      const glyph = { ...scale(piece), size: height / perPoint };
      if (text !== "") return [{ ...glyph, text, confidence }];
      return isDust(piece, height) ? [] : [{ ...glyph, text: UNKNOWN, confidence: 0 }];
    }),
    rulings,
  };
}

/** Ink without text is dust where it is smaller than characters are. */
function isDust({ left, top, right, bottom }: Box, height: number): boolean {
  return bottom - top < height / 2 || right - left < height / 4;
}

/** A piece of a picture with the paper around it. */
function cut({ width, height, pixels }: Picture, box: Box): Picture {
  const high = box.bottom - box.top;
  const left = Math.max(0, Math.round(box.left - high * MARGIN_ACROSS));
  const right = Math.min(width, Math.round(box.right + high * MARGIN_ACROSS));
  const top = Math.max(0, Math.round(box.top - high * MARGIN_DOWN));
  const bottom = Math.min(height, Math.round(box.bottom + high * MARGIN_DOWN));
  const piece = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++) {
    piece.set(pixels.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  }
  return { width: right - left, height: bottom - top, pixels: piece };
}
