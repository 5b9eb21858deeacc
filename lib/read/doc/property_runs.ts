import { ADDRESSES, partOf, type WordStreams } from "./word_streams.ts";

/** A range of the main stream, and the list of properties that holds there. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  readonly list: DataView;
}

const PAGE = 512;
/** Bytes of an entry of a page: of paragraphs, the first one counts. */
const ENTRY = { characterPages: 1, paragraphPages: 13 } as const;

/**
 * The properties of all characters or paragraphs, by their places in the main stream: pages of 512
 * bytes hold them.
 */
export function propertyRuns(
  streams: WordStreams,
  kind: Exclude<keyof typeof ADDRESSES, "pieces">,
): readonly PropertyRun[] {
  const runs: PropertyRun[] = [];
  for (const page of pagesOf(streams, kind)) {
    for (const run of runsOf(page, kind)) if (run.start >= (runs.at(-1)?.end ?? 0)) runs.push(run);
  }
  return runs;
}

/** The pages themselves; the last byte of each counts its runs. */
export function* pagesOf(
  streams: WordStreams,
  kind: Exclude<keyof typeof ADDRESSES, "pieces">,
): Generator<DataView> {
  const pages = partOf(streams, kind);
  const count = (pages.byteLength - 4) >> 3;
  const { main } = streams;
  if (count * PAGE > main.byteLength) throw new RangeError("more pages than the stream has");
  for (let index = 0; index < count; index++) {
    const page = pages.getUint32((count + 1 + index) * 4, true) & 0x3fffff;
    // The head of the stream stands there.
    if (page === 0) throw new RangeError("a page without a place");
    yield new DataView(main.buffer, main.byteOffset + page * PAGE, PAGE);
  }
}

function runsOf(page: DataView, kind: keyof typeof ENTRY): PropertyRun[] {
  const count = page.getUint8(PAGE - 1);
  return Array.from({ length: count }, (_, index) => {
    const offset = page.getUint8((count + 1) * 4 + index * ENTRY[kind]) * 2;
    return {
      start: page.getUint32(index * 4, true),
      end: page.getUint32(index * 4 + 4, true),
      list: listAt(page, offset, kind),
    };
  }).filter(({ start, end }) => start < end);
}

function listAt(page: DataView, offset: number, kind: keyof typeof ENTRY): DataView {
  if (offset === 0) return new DataView(page.buffer, page.byteOffset, 0);
  const first = page.getUint8(offset);
  const [at, bytes] = kind === "characterPages"
    ? [offset + 1, first]
    : first === 0
    ? [offset + 2, 2 * page.getUint8(offset + 1)]
    : [offset + 1, 2 * first - 1];
  // The number of a style stands before the list of a paragraph.
  const style = kind === "characterPages" ? 0 : 2;
  const end = Math.min(at + bytes, PAGE - 1);
  return new DataView(page.buffer, page.byteOffset + at + style, Math.max(0, end - at - style));
}
