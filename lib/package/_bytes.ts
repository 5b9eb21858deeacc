/** How many bytes pieces have together. */
export function sizeOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, { length }) => sum + length, 0);
}

/** Pieces as one. */
export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(sizeOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** Unsigned integers, the lowest byte first. */
export function numbers(size: 1 | 2 | 4 | 8, values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(size * values.length);
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) {
    const at = index * size;
    if (size === 1) view.setUint8(at, value);
    else if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
  }
  return bytes;
}

/** A text of a fixed number of bytes, with zeros behind it. */
export function fixed(content: string, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  new TextEncoder().encodeInto(content, bytes.subarray(0, size - 1));
  return bytes;
}

/** The first characters of a text, in one line. */
export function cut(content: string, length: number): string {
  return [...content.replace(/\s+/g, " ")].slice(0, length).join("");
}

/** A text as UTF-8. */
export function text(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** Pieces between the marks of a part. */
export function* inTags(tag: string, chunks: Iterable<Uint8Array>): Iterable<Uint8Array> {
  yield text(`<${tag}>`);
  yield* chunks;
  yield text(`</${tag}>`);
}

/** A part as one piece. */
export function tagged(tag: string, content: Uint8Array): Uint8Array {
  return joined([...inTags(tag, [content])]);
}
