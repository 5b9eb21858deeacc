import type { DecodedImage } from "../pdf/page_source.ts";
import type { Picture } from "./picture.ts";

const WHITE = 255;

/** The channels of a pixel by the kind of an image, and their shares of its brightness (ITU-R BT.601). */
const CHANNELS = { 2: 3, 3: 4 } as const;
const [RED, GREEN, BLUE] = [77, 150, 29];

/**
 * A decoded image in shades of grey; where it has more pixels than are of use, each is the mean of a
 * square of them.
 *
 * @param side Side of that square.
 */
export function grey({ width, height, kind, data }: DecodedImage, side = 1): Picture {
  const shadeAt = kind === 1 ? bitReader(data, width) : channelReader(data, width, CHANNELS[kind]);
  const [columns, rows] = [Math.ceil(width / side), Math.ceil(height / side)];
  const pixels = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let [sum, count] = [0, 0];
      for (let y = row * side; y < Math.min(height, (row + 1) * side); y++) {
        for (let x = column * side; x < Math.min(width, (column + 1) * side); x++) {
          sum += shadeAt(x, y);
          count++;
        }
      }
      pixels[row * columns + column] = sum / count;
    }
  }
  return { width: columns, height: rows, pixels };
}

type Shade = (x: number, y: number) => number;
type Bytes = DecodedImage["data"];

function bitReader(data: Bytes, width: number): Shade {
  const stride = (width + 7) >> 3;
  return (x, y) => (data[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1 ? WHITE : 0;
}

/** What is transparent shows the paper. */
function channelReader(data: Bytes, width: number, channels: 3 | 4): Shade {
  return (x, y) => {
    const at = (y * width + x) * channels;
    const shade = (RED * data[at]! + GREEN * data[at + 1]! + BLUE * data[at + 2]!) >> 8;
    if (channels === 3) return shade;
    const opacity = data[at + 3]! / WHITE;
    return shade * opacity + WHITE * (1 - opacity);
  };
}
