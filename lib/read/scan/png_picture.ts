import { Buffer } from "node:buffer";
import { crc32 } from "node:zlib";
import { unzlibSync } from "fflate";
import { UnreadableError } from "../unreadable_error.ts";
import { grey } from "./grey.ts";
import type { Picture } from "./picture.ts";

/** The most pixels of an image that is read: a sheet of A3 at 300 dpi has 17 million. */
const MOST_PIXELS = 20_000_000;

/** The samples of a pixel by colour type: grey, colour, palette, grey and colour with opacity. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly type: number;
}

/**
 * Decodes a PNG image to shades of grey; what is transparent is white.
 *
 * @throws {UnreadableError} `read.damaged` where it is broken, `read.too_large`, and `read.format` where
 * it is interlaced.
 */
export function pngPicture(bytes: Uint8Array): Picture {
  const chunks = chunksOf(bytes);
  const header = headerOf(chunks.get("IHDR")?.[0]);
  const { width, height, depth, type } = header;
  const samples = SAMPLES[type]!;
  const stride = Math.ceil(width * samples * depth / 8);
  const size = height * (stride + 1);
  const packed = Buffer.concat(chunks.get("IDAT") ?? []);
  const rows = inflated(packed, size);
  unfilter(rows, height, stride, Math.max(1, samples * depth >> 3));
  const palette = chunks.get("PLTE")?.[0];
  const opacities = chunks.get("tRNS")?.[0];
  const data = new Uint8Array(width * height * 4);
  const scale = 255 / (2 ** Math.min(depth, 8) - 1);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let x = 0; x < width; x++) {
      const at = (channel: number) => sampleAt(row, x * samples + channel, depth);
      data.set(colourOf(at, type, scale, palette, opacities), (y * width + x) * 4);
    }
  }
  return grey({ width, height, kind: 3, data });
}

type Colour = readonly [red: number, green: number, blue: number, opacity: number];

function colourOf(
  at: (channel: number) => number,
  type: number,
  scale: number,
  palette: Uint8Array | undefined,
  opacities: Uint8Array | undefined,
): Colour {
  if (type === 3) {
    const index = at(0);
    const part = (channel: number) => palette?.[index * 3 + channel] ?? 255;
    return [part(0), part(1), part(2), opacities?.[index] ?? 255];
  }
  if (type === 2 || type === 6) {
    return [at(0) * scale, at(1) * scale, at(2) * scale, type === 6 ? at(3) * scale : 255];
  }
  const shade = at(0) * scale;
  return [shade, shade, shade, type === 4 ? at(1) * scale : 255];
}

/** A sample of a row; of one of two bytes the first. */
function sampleAt(row: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return row[index]!;
  if (depth === 16) return row[index * 2]!;
  const bit = index * depth;
  return (row[bit >> 3]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}

function chunksOf(bytes: Uint8Array): Map<string, Uint8Array[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) throw broken();
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) throw broken();
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.set(name, [...chunks.get(name) ?? [], bytes.subarray(at + 8, end)]);
    at += 12 + length;
  }
  return chunks;
}

function headerOf(chunk: Uint8Array | undefined): Header {
  if (chunk === undefined || chunk.length < 13) throw broken();
  const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.length);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, type, interlace] = [chunk[8]!, chunk[9]!, chunk[12]!];
  if (width * height === 0 || ![1, 2, 4, 8, 16].includes(depth) || !(type in SAMPLES)) {
    throw broken();
  }
  if (width * height > MOST_PIXELS) {
    throw new UnreadableError("read.too_large", {
      zh: `图片有 ${width * height} 个像素，超过 ${MOST_PIXELS} 的上限`,
      en: `Cannot read ${width * height} pixels: the limit is ${MOST_PIXELS}`,
    });
  }
  if (interlace === 0) return { width, height, depth, type };
  throw new UnreadableError("read.format", {
    zh: "隔行存储的 PNG 图片不读取：请另存为普通 PNG 或 JPEG",
    en: "Cannot read an interlaced PNG: save it as a plain PNG or as JPEG",
  });
}

/** Where the rows are cut short the rest would be black: the image is broken. */
function inflated(packed: Uint8Array, size: number): Uint8Array {
  try {
    const rows = unzlibSync(packed, { out: new Uint8Array(size) });
    if (rows.length === size) return rows;
  } catch {
    // As below.
  }
  throw broken();
}

/** Undoes the filters of the rows, in place: each byte was stored as what it is more than expected. */
function unfilter(rows: Uint8Array, height: number, stride: number, step: number): void {
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1) + 1;
    const filter = rows[from - 1]!;
    for (let x = 0; x < stride; x++) {
      const left = x < step ? 0 : rows[from + x - step]!;
      const up = y === 0 ? 0 : rows[from + x - stride - 1]!;
      const corner = x < step || y === 0 ? 0 : rows[from + x - stride - 1 - step]!;
      rows[from + x]! += expected(filter, left, up, corner);
    }
  }
}

function expected(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [
    Math.abs(up - corner),
    Math.abs(left - corner),
    Math.abs(left + up - 2 * corner),
  ];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

function broken(): UnreadableError {
  return new UnreadableError("read.damaged", {
    zh: "PNG 图片已损坏或不完整",
    en: "Cannot read the PNG image: it is broken or cut off",
  });
}
