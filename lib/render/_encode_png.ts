import { crc32, deflateSync } from "node:zlib";

/** A picture of red, green, blue and alpha, a byte each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Eight bits a channel, of red, green, blue and alpha; the only compression, filters, no interlace. */
const FORMAT = [8, 6, 0, 0, 0];
/** The unit of a density: metres. */
const METRE = 1;

/**
 * Writes a PNG that is meant for `dpi` dots per inch. Its rows are not filtered: plain surfaces and
 * text are smaller so, and much sooner written.
 */
export function encodePng({ width, height, pixels }: Pixels, dpi: number): Uint8Array {
  const perMetre = Math.round(dpi / 0.0254);
  return joined([
    SIGNATURE,
    chunk("IHDR", joined([numbers(width, height), Uint8Array.from(FORMAT)])),
    chunk("pHYs", joined([numbers(perMetre, perMetre), Uint8Array.of(METRE)])),
    chunk("IDAT", deflateSync(rowsOf(pixels, width * 4))),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The size of a PNG in pixels, which it begins with. */
export function pngSize(png: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  const header = SIGNATURE.length + 8;
  return { width: view.getUint32(header), height: view.getUint32(header + 4) };
}

/** Each row behind the byte of its filter: none. */
function rowsOf(pixels: Uint8Array, length: number): Uint8Array {
  const count = pixels.length / length;
  const rows = new Uint8Array(pixels.length + count);
  for (let row = 0; row < count; row++) {
    rows.set(pixels.subarray(row * length, (row + 1) * length), row * (length + 1) + 1);
  }
  return rows;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const checked = joined([new TextEncoder().encode(type), content]);
  return joined([numbers(content.length), checked, numbers(crc32(checked))]);
}

/** Numbers of four bytes each. */
function numbers(...values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(4 * values.length));
  values.forEach((value, nth) => view.setUint32(4 * nth, value));
  return new Uint8Array(view.buffer);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
