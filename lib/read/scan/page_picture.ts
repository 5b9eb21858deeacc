import { apply, boxAround, type Matrix } from "../pdf/geometry.ts";
import type { PageSource } from "../pdf/page_source.ts";
import { grey } from "./grey.ts";
import { pageImages, type PlacedImage } from "./page_images.ts";
import type { Picture } from "./picture.ts";

/** The finest that a page is painted, in pixels a point: 350 dpi. A scan may have 600 or more. */
const FINEST = 350 / 72;

/** The largest picture that is made of a page: a sheet of A3 at 300 dpi has 17 million pixels. */
const MOST_PIXELS = 20_000_000;

const WHITE = 255;

/** Paints the images of a page as it is shown; `null` where one of them cannot be decoded. */
export async function pagePicture(source: PageSource): Promise<Picture | null> {
  const images = await pageImages(source);
  if (!images) return null;
  const largest = Math.sqrt(MOST_PIXELS / (source.width * source.height));
  const perPoint = Math.min(FINEST, largest, Math.max(...images.map(finenessOf)));
  const width = Math.round(source.width * perPoint);
  const height = Math.round(source.height * perPoint);
  const page = { width, height, pixels: new Uint8Array(width * height).fill(WHITE) };
  for (const image of images) paint(page, image, perPoint);
  return page;
}

/** Pixels of an image to a point of the page. */
function finenessOf({ image, matrix }: PlacedImage): number {
  const [a, b] = matrix;
  return image.width / Math.max(1, Math.hypot(a, b));
}

/** Paints an image by asking, for each pixel of the page that it covers, what it shows there. */
function paint(page: Picture, placed: PlacedImage, perPoint: number) {
  const { image, matrix } = placed;
  const picture = grey(image, Math.max(1, Math.floor(finenessOf(placed) / perPoint)));
  const back = inverse(matrix);
  const box = boxAround([[0, 0], [1, 0], [0, 1], [1, 1]].map(([x, y]) => apply(matrix, x!, y!)));
  const [top, bottom] = clamped(box.top, box.bottom, perPoint, page.height);
  const [left, right] = clamped(box.left, box.right, perPoint, page.width);
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const [u, v] = apply(back, (x + 0.5) / perPoint, (y + 0.5) / perPoint);
      if (u < 0 || u >= 1 || v <= 0 || v > 1) continue;
      const row = Math.floor((1 - v) * picture.height);
      page.pixels[y * page.width + x] = picture
        .pixels[row * picture.width + Math.floor(u * picture.width)]!;
    }
  }
}

function clamped(
  from: number,
  to: number,
  perPoint: number,
  most: number,
): readonly [number, number] {
  return [Math.max(0, Math.floor(from * perPoint)), Math.min(most, Math.ceil(to * perPoint))];
}

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const det = a * d - b * c || 1;
  return [d / det, -b / det, -c / det, a / det, (c * f - d * e) / det, (b * e - a * f) / det];
}
