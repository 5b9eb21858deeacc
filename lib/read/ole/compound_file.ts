import { damaged } from "../damaged.ts";

/** Streams at the root of a compound file; capitals in their names do not matter. */
export interface CompoundFile {
  has(name: string): boolean;
  /** The bytes of a stream; `undefined` where there is none of the name. */
  stream(name: string): Uint8Array | undefined;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
  /** Other entries of its folder, and the first one in it. */
  readonly siblings: readonly number[];
  readonly child: number;
}

const STREAM = 2;
/** Sectors are numbered below this; above are marks, as of the end of a chain. */
const MOST_SECTORS = 0xfffffffa;
const ENTRY_BYTES = 128;
/** Where the header lists the first sectors of the allocation table, and how many. */
const LIST_AT = 76;
const LISTED = 109;

/**
 * Opens an OLE compound file ([MS-CFB]), which office programs before 2007 write: a small file
 * system of streams in chains of sectors. No chain is followed beyond the number of sectors.
 *
 * @throws {UnreadableError} `read.damaged` where a chain leaves the file, or goes in a circle.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 512) throw damaged(WHAT);
  const sectorBytes = view.getUint16(30, true) === 12 ? 4096 : 512;
  const sectors = Math.ceil(bytes.length / sectorBytes);
  const placeOf = (sector: number) => (sector + 1) * sectorBytes;
  const table = allocationTable(view, sectorBytes);
  const read = (start: number) =>
    joined(bytes, chainOf(table, start, sectors).map(placeOf), sectorBytes);

  const entries = entriesOf(read(view.getUint32(48, true)));
  const [root] = entries;
  if (root === undefined) throw damaged(WHAT);
  const smallest = view.getUint32(56, true);
  const small = once(() => ({ bytes: read(root.start), table: read(view.getUint32(60, true)) }));
  const streams = new Map(
    inFolder(entries, root).map((entry) => [entry.name.toLowerCase(), entry]),
  );
  return {
    has: (name) => streams.has(name.toLowerCase()),
    stream(name) {
      const entry = streams.get(name.toLowerCase());
      if (entry === undefined) return undefined;
      if (entry.size >= smallest) return cut(read(entry.start), entry.size);
      const places = chainOf(numbersOf(small().table), entry.start, sectors * sectorBytes / 64);
      return cut(joined(small().bytes, places.map((it) => it * 64), 64), entry.size);
    },
  };
}

const WHAT = { zh: "旧式 Office 文件 (OLE)", en: "an old office document (OLE)" };

/** For every sector the next one of its chain. */
function allocationTable(view: DataView, sectorBytes: number): Uint32Array {
  const list = Array.from(
    { length: LISTED },
    (_, index) => view.getUint32(LIST_AT + index * 4, true),
  );
  const perSector = sectorBytes / 4;
  const most = view.byteLength / sectorBytes;
  for (let next = view.getUint32(68, true), turn = 0; next < MOST_SECTORS; turn++) {
    const place = (next + 1) * sectorBytes;
    if (turn > most || place + sectorBytes > view.byteLength) throw damaged(WHAT);
    for (let index = 0; index < perSector - 1; index++) {
      list.push(view.getUint32(place + index * 4, true));
    }
    next = view.getUint32(place + sectorBytes - 4, true);
  }
  const used = list.filter((sector) => sector < MOST_SECTORS);
  if (used.length > most) throw damaged(WHAT);
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return numbersOf(joined(bytes, used.map((sector) => (sector + 1) * sectorBytes), sectorBytes));
}

function chainOf(table: Uint32Array, start: number, most: number): number[] {
  const chain: number[] = [];
  for (let sector = start; sector < MOST_SECTORS; sector = table[sector]!) {
    if (sector >= table.length || chain.push(sector) > most) throw damaged(WHAT);
  }
  return chain;
}

/** Pieces of one length, as one; the file may end in the last of them. */
function joined(bytes: Uint8Array, places: readonly number[], length: number): Uint8Array {
  const whole = new Uint8Array(places.length * length);
  places.forEach((place, index) => {
    if (place >= bytes.length) throw damaged(WHAT);
    whole.set(bytes.subarray(place, place + length), index * length);
  });
  return whole;
}

function numbersOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from(
    { length: bytes.length >> 2 },
    (_, index) => view.getUint32(index * 4, true),
  );
}

function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length < size) throw damaged(WHAT);
  return bytes.subarray(0, size);
}

function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: Math.floor(bytes.length / ENTRY_BYTES) }, (_, index) => {
    const at = index * ENTRY_BYTES;
    const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
    return {
      name: new TextDecoder("utf-16le").decode(bytes.subarray(at, at + nameBytes)),
      type: view.getUint8(at + 66),
      siblings: [view.getUint32(at + 68, true), view.getUint32(at + 72, true)],
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The streams in a folder, whose entries are a tree of siblings. */
function inFolder(entries: readonly Entry[], folder: Entry): readonly Entry[] {
  const found = new Set<Entry>();
  const open = [folder.child];
  while (open.length > 0) {
    const entry = entries[open.pop()!];
    if (entry === undefined || found.has(entry)) continue;
    found.add(entry);
    open.push(...entry.siblings);
  }
  return [...found].filter(({ type }) => type === STREAM);
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => made ??= make();
}
