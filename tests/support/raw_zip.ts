import { crc32, deflateRawSync } from "node:zlib";

/** An entry of an archive as some program may write it. */
export interface RawEntry {
  /** As its bytes stand in the archive. */
  readonly name: Uint8Array;
  readonly content: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  /** What the directory states instead of the true sizes. */
  readonly size?: number;
  readonly packed?: number;
  /** The mode that Unix gives files and links. */
  readonly mode?: number;
}

/**
 * A ZIP archive written byte by byte, so that it can be as no library writes it. Its directory may
 * list the entries several times, or have its numbers where ZIP64 has them.
 */
export function rawZip(
  entries: readonly RawEntry[],
  times = 1,
  is64 = false,
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = entry.method === 0 ? entry.content : deflateRawSync(entry.content);
    const fields = fieldsOf(entry, data.length);
    const local = [number(0x04034b50, 4), ...fields, number(entry.name.length, 2), number(0, 2)];
    const extra = is64
      ? [number(1, 2), number(24, 2), ...[entry.content.length, data.length, offset].map(long)]
      : [];
    const central = [
      number(0x02014b50, 4),
      number(entry.mode === undefined ? 20 : 0x0314, 2),
      ...is64 ? [...fields.slice(0, -2), ELSEWHERE, ELSEWHERE] : fields,
      number(entry.name.length, 2),
      number(joined(extra).length, 2),
      number(0, 6),
      number((entry.mode ?? 0) * 0x10000, 4),
      is64 ? ELSEWHERE : number(offset, 4),
    ];
    const file = joined([...local, entry.name, data]);
    parts.push(file);
    directory.push(joined([...central, entry.name, ...extra]));
    offset += file.length;
  }
  const repeated = Array.from({ length: times }, () => directory).flat();
  const size = joined(repeated).length;
  if (is64) return joined([...parts, ...repeated, ...end64(repeated.length, size, offset)]);
  const counts = [number(repeated.length, 2), number(repeated.length, 2)];
  const end = [number(0x06054b50, 4), number(0, 4), ...counts, number(size, 4), number(offset, 4)];
  return joined([...parts, ...repeated, ...end, number(0, 2)]);
}

const ELSEWHERE = number(0xffffffff, 4);

/** The end with long numbers, what says where it is, and the usual end without them. */
function end64(count: number, size: number, offset: number): Uint8Array[] {
  const end = [long(44), number(45, 2), number(45, 2), number(0, 8)];
  const numbers = [count, count, size, offset].map(long);
  const locator = [number(0x07064b50, 4), number(0, 4), long(offset + size), number(1, 4)];
  const usual = [number(0x06054b50, 4), number(0, 4), number(0xffffffff, 4), ELSEWHERE, ELSEWHERE];
  return [number(0x06064b50, 4), ...end, ...numbers, ...locator, ...usual, number(0, 2)];
}

function long(value: number): Uint8Array {
  return number(value, 8);
}

function fieldsOf(entry: RawEntry, packed: number): Uint8Array[] {
  return [
    number(20, 2),
    number(entry.flags ?? 0, 2),
    number(entry.method ?? 8, 2),
    number(0, 4),
    number(entry.crc ?? crc32(entry.content), 4),
    number(entry.packed ?? packed, 4),
    number(entry.size ?? entry.content.length, 4),
  ];
}

function number(value: number, bytes: number): Uint8Array {
  return Uint8Array.from({ length: bytes }, (_, index) => Math.floor(value / 256 ** index) % 256);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let start = 0;
  for (const part of parts) {
    whole.set(part, start);
    start += part.length;
  }
  return whole;
}
