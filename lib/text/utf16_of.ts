/** A single zero byte in a text of another encoding may be damage. */
const FEWEST = 2;

/** How many bytes are looked at. */
const HEAD = 4096;

/**
 * Recognizes UTF-16 by its byte order mark, or by its line ends and figures: pairs of such a
 * character and a zero byte. Zero bytes alone prove nothing: 一 has one on the other side.
 */
export function utf16Of(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  let little = 0;
  let big = 0;
  const end = Math.min(bytes.length - 1, HEAD);
  for (let index = 0; index < end; index += 2) {
    if (bytes[index + 1] === 0 && isLineEndOrFigure(bytes[index]!)) little++;
    if (bytes[index] === 0 && isLineEndOrFigure(bytes[index + 1]!)) big++;
  }
  if (little + big < Math.max(FEWEST, end / 200)) return null;
  if (little > 4 * big) return "utf-16le";
  return big > 4 * little ? "utf-16be" : null;
}

function isLineEndOrFigure(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || (byte >= 0x31 && byte <= 0x39);
}
