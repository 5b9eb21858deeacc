/** Changes a file at random. */
export type Operator = (bytes: Uint8Array, random: () => number) => Uint8Array;

const MOST_BYTES = 40;
const MOST_FLIPS = 4;
/** The largest part that is removed, zeroed, doubled or moved, as a share of the file. */
const LARGEST = 1 / 4;

/** What happens to files on disks, in downloads and in mails, by a short name. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  "cut short": (bytes, random) => bytes.slice(0, below(bytes.length, random)),
  "bytes replaced": (bytes, random) => changed(bytes, random, MOST_BYTES, () => below(256, random)),
  "bits flipped": (bytes, random) =>
    changed(bytes, random, MOST_FLIPS, (byte) => byte ^ (1 << below(8, random))),
  "bytes removed": (bytes, random) => {
    const start = below(bytes.length, random);
    return joined(bytes.slice(0, start), bytes.slice(start + 1 + below(MOST_BYTES, random)));
  },
  "block removed": (bytes, random) => {
    const [start, end] = block(bytes, random);
    return joined(bytes.slice(0, start), bytes.slice(end));
  },
  "block zeroed": (bytes, random) => bytes.slice().fill(0, ...block(bytes, random)),
  "block doubled": (bytes, random) => {
    const [start, end] = block(bytes, random);
    return joined(bytes.slice(0, end), bytes.slice(start));
  },
  "blocks swapped": (bytes, random) => {
    const [start, end] = block(bytes, random);
    const next = Math.min(bytes.length, end + end - start);
    const [before, first, second] = [
      bytes.slice(0, start),
      bytes.slice(start, end),
      bytes.slice(end, next),
    ];
    return joined(before, second, first, bytes.slice(next));
  },
};

/** What an author or an editor leaves out: no damage that shows, and counted apart. */
export const OMISSIONS: Readonly<Record<string, Operator>> = {
  "sentence removed": (bytes, random) => without(bytes, random, /[^。\n<>]+。/g),
  "row removed": (bytes, random) => without(bytes, random, /<tr\b[^]*?<\/tr>|[^\n]+\n/g),
};

function below(bound: number, random: () => number): number {
  return Math.floor(random() * bound);
}

function changed(
  bytes: Uint8Array,
  random: () => number,
  most: number,
  change: (byte: number) => number,
): Uint8Array {
  const copy = bytes.slice();
  for (let left = 1 + below(most, random); left > 0; left--) {
    const place = below(copy.length, random);
    copy[place] = change(copy[place]!);
  }
  return copy;
}

function block(bytes: Uint8Array, random: () => number): [start: number, end: number] {
  const start = below(bytes.length, random);
  return [start, Math.min(bytes.length, start + 1 + below(bytes.length * LARGEST, random))];
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

/** A text in UTF-8 without one of the pieces that a pattern finds. */
function without(bytes: Uint8Array, random: () => number, pattern: RegExp): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const pieces = [...text.matchAll(pattern)];
  const piece = pieces[below(pieces.length, random)];
  if (piece === undefined) return bytes;
  const end = piece.index + piece[0].length;
  return new TextEncoder().encode(text.slice(0, piece.index) + text.slice(end));
}
