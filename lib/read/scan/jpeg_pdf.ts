import { Buffer } from "node:buffer";
import { UnreadableError } from "../unreadable_error.ts";

/** The markers that begin a frame, with the size of the picture: SOF0 to SOF15 but for DHT, JPG, DAC. */
const OTHER = [0xc4, 0xc8, 0xcc];

const SPACES: Readonly<Record<number, string>> = {
  1: "DeviceGray",
  3: "DeviceRGB",
  4: "DeviceCMYK",
};

/**
 * Wraps a JPEG image in a PDF of one page of its shape, so that the decoder of PDF.js reads it.
 *
 * @param width Width of the page in points.
 * @throws {UnreadableError} `read.damaged` where it states no size.
 */
export function jpegPdf(bytes: Uint8Array, width: number): Uint8Array<ArrayBuffer> {
  const frame = frameOf(bytes);
  const height = Math.round(width * frame.height / frame.width);
  const content = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  const image = `/Type/XObject/Subtype/Image/Width ${frame.width}/Height ${frame.height}` +
    `/ColorSpace/${SPACES[frame.colours] ?? "DeviceRGB"}/BitsPerComponent 8/Filter/DCTDecode`;
  return pdfOf([
    ["<</Type/Catalog/Pages 2 0 R>>"],
    ["<</Type/Pages/Kids[3 0 R]/Count 1>>"],
    [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]` +
      "/Resources<</XObject<</I 4 0 R>>>>/Contents 5 0 R>>",
    ],
    [`<<${image}/Length ${bytes.length}>>stream\n`, bytes, "\nendstream"],
    [`<</Length ${content.length}>>stream\n${content}\nendstream`],
  ]);
}

/** Width, height and number of colours of a JPEG. */
function frameOf(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && !OTHER.includes(marker);
    if (isFrame) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      if (width > 0 && height > 0) return { width, height, colours: bytes[at + 9]! };
      break;
    }
    at += 2 + view.getUint16(at + 2);
  }
  throw new UnreadableError("read.damaged", {
    zh: "JPEG 图片已损坏：没有注明大小",
    en: "Cannot read the JPEG image, it is broken: it states no size",
  });
}

/** A PDF of some objects, the first of which is its catalog. */
function pdfOf(objects: readonly (readonly (string | Uint8Array)[])[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let length = 0;
  const write = (piece: string | Uint8Array) => {
    const bytes = typeof piece === "string" ? encoder.encode(piece) : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  write("%PDF-1.7\n");
  const places = objects.map((parts, index) => {
    const place = length;
    [`${index + 1} 0 obj\n`, ...parts, "\nendobj\n"].forEach(write);
    return place;
  });
  const table = length;
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const place of places) write(`${String(place).padStart(10, "0")} 00000 n \n`);
  write(`trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(pieces));
}
