import { Buffer } from "node:buffer";
import { crc32, deflateSync } from "node:zlib";

/** A PNG image of rows that begin with their filter, with more chunks by their names. */
export function png(
  width: number,
  height: number,
  depth: number,
  type: number,
  rows: ArrayLike<number>,
  chunks: Readonly<Record<string, readonly number[]>> = {},
  interlace = 0,
): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlace], 8);
  const others = Object.entries(chunks).map(([name, data]) => chunk(name, Uint8Array.from(data)));
  const whole = Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk("IHDR", header),
    ...others,
    chunk("IDAT", deflateSync(Uint8Array.from(rows))),
    chunk("IEND", new Uint8Array()),
  ]);
  return new Uint8Array(whole);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
