import { type Box, mapBox, type Matrix, multiply } from "../pdf/geometry.ts";
import type { DecodedImage, PageSource } from "../pdf/page_source.ts";

/** An image, and the map from the square of side 1 that it fills to the page as it is shown. */
export interface PlacedImage {
  readonly image: DecodedImage;
  readonly matrix: Matrix;
}

/** A page is a picture where images cover so much of it. */
const COVERED = 0.5;

const SQUARE: Box = { left: 0, top: 0, right: 1, bottom: 1 };

/**
 * The images that make up a page, in the order in which they are painted; `undefined` where they cover
 * less than half of it, and `null` where one of them cannot be decoded.
 */
export async function pageImages(source: PageSource): Promise<PlacedImage[] | null | undefined> {
  const images = await placedImages(source);
  if (images === null) return null;
  const covered = images.reduce((sum, { matrix }) => sum + areaOf(mapBox(matrix, SQUARE)), 0);
  return covered < source.width * source.height * COVERED ? undefined : images;
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top);
}

async function placedImages(source: PageSource): Promise<PlacedImage[] | null> {
  const stack: Matrix[] = [];
  let matrix = source.toView;
  const images: PlacedImage[] = [];
  for (const [name, args] of source.operations) {
    if (name === "save" || name === "beginGroup") stack.push(matrix);
    else if (name === "restore" || name === "endGroup" || name === "paintFormXObjectEnd") {
      matrix = stack.pop() ?? matrix;
    } else if (name === "transform") matrix = multiply(matrix, args);
    else if (name === "paintFormXObjectBegin") {
      stack.push(matrix);
      if (args[0]) matrix = multiply(matrix, args[0]);
    } else if (name === "paintImageXObject" || name === "paintInlineImageXObject") {
      const image = typeof args[0] === "string" ? await source.imageOf(args[0]) : args[0];
      if (image === null) return null;
      images.push({ image, matrix });
    }
  }
  return images;
}
