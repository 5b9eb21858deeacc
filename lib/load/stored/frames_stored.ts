import type { CodedFigure, Indicators } from "@/model/mod.ts";
import { cutBlocks, hashOf, isKept, keepFrame, type KeptFrame, type Store } from "@/store/mod.ts";
import {
  type Beside,
  checkCodes,
  codedEntries,
  type Entry,
  filesFrame,
  type Mark,
  marksOf,
  rankedReport,
} from "@/tabulate/mod.ts";
import type { Deriver } from "./deriver.ts";
import { eachFrame, type StoredPart } from "./each_frame.ts";
import type { BlockRequest } from "./lay_out_block.ts";
import type { StoredFrames } from "./lazy_frames.ts";
import type { StoredReport } from "./read_stored.ts";
import type { StoredAudit } from "./series_stored.ts";

/** What frames are made of: as for `tabulate`, with the reports left in the store. */
export interface FramesInput {
  readonly reports: readonly StoredReport[];
  readonly series: ReadonlyMap<string, StoredAudit>;
  readonly coded: readonly CodedFigure[];
  readonly indicators: Indicators;
  readonly beside: Required<Beside>;
  readonly decision: string;
  readonly store: Store;
  readonly make: Deriver;
}

/** An entry before it is made: a report in the store, or coded figures. */
type Item = StoredReport | Entry;
interface Marked {
  readonly item: Item;
  readonly mark: Mark;
}

/** Entries whose frames are written together. */
interface Block {
  readonly key: string;
  readonly marked: readonly Marked[];
  readonly unread: Required<Beside>["unread"];
}

/**
 * Writes what `tabulate` makes into the store, a block of reports at a time; a block in which nothing has
 * changed is there already. Coded figures, and findings about files that gave no report, come last.
 */
export async function framesStored(input: FramesInput): Promise<StoredFrames> {
  const { reports, coded, beside, indicators, store, make } = input;
  checkCodes(coded, indicators);
  const entries = codedEntries(coded, indicators, new Set(reports.map(idOf)), beside.audited);
  const items = new Map<string, Item>([...reports, ...entries].map((item) => [item.id, item]));
  const blocks = blocksOf(input, entries, items);
  const missing = blocks.filter(({ key }) => findPart(key, store) === null);
  const request = (block: Block) => blockRequest(block, items, input);
  await make.each("block", missing, request, ({ key }, part) => store.keep(key, [], () => part));
  const parts = blocks.map(({ key }) => store.find<StoredPart>(key)!);
  return {
    ...eachFrame((name) => parts.flatMap((part) => part[name])),
    files: [storedFiles(input)],
  };
}

function blocksOf(
  { reports, beside: { unread }, series, decision }: FramesInput,
  entries: readonly Entry[],
  items: ReadonlyMap<string, Item>,
): readonly Block[] {
  const ranked = entries.map((entry) => ({ ...entry, figureCount: entry.figures.length }));
  const marks = marksOf([...reports.map(rankedReport), ...ranked]);
  const read = reports.map((item, index) => ({ item, mark: marks[index]! }));
  const rest = entries.map((item, index) => ({ item, mark: marks[reports.length + index]! }));
  // What decides an entry; of a report its key stands for what it says.
  const known = (item: Item | undefined) =>
    item !== undefined && "part" in item ? [item.key, item.id, series.get(item.id)?.hash] : item;
  const keyOf = (marked: readonly Marked[], unread: Block["unread"]) => {
    const others = marked.flatMap(({ mark }) => namedIn(mark)).map((id) => known(items.get(id)));
    const own = marked.map(({ item, mark }) => [known(item), mark]);
    return hashOf(["block", decision, own, others, unread]);
  };
  const blockOf = (marked: readonly Marked[], unread: Block["unread"]): Block => {
    return { key: keyOf(marked, unread), marked, unread };
  };
  const cut = cutBlocks(read, ({ item }) => item.source.name);
  return [...cut.map((marked) => blockOf(marked, [])), blockOf(rest, unread)];
}

function blockRequest(
  { key, marked, unread }: Block,
  items: ReadonlyMap<string, Item>,
  { series, store: { folder } }: FramesInput,
): BlockRequest {
  const placeOf = (item: Item) => "part" in item ? item.part : item;
  const entries = marked.map(({ item, mark }) => {
    return { entry: placeOf(item), audit: series.get(item.id)?.part ?? null, mark };
  });
  const named = marked.flatMap(({ mark }) => namedIn(mark));
  const others = new Map(named.map((id) => [id, placeOf(items.get(id)!)]));
  return { folder, key, entries, others, unread };
}

/** The entries that findings about one compare it with. */
function namedIn({ yieldsTo, read }: Mark): readonly string[] {
  return [yieldsTo?.id, read].filter((id) => typeof id === "string");
}

/** The files of a part that was kept under a key, where they are whole. */
function findPart(key: string, store: Store): StoredPart | null {
  const found = store.find<StoredPart>(key);
  const isThere = found !== null &&
    Object.values(found).flat().every((kept) => isKept(store.folder, kept));
  return isThere ? found : null;
}

function storedFiles({ reports, beside: { files }, decision, store }: FramesInput): KeptFrame {
  const counts = new Map(reports.map(({ id, figureCount }) => [id, figureCount]));
  const name = `files/${hashOf([decision, files, [...counts]])}`;
  const found = store.find<KeptFrame>(name);
  if (found !== null && isKept(store.folder, found)) return found;
  return store.keep(name, [], () => keepFrame(store.folder, name, filesFrame(files, counts)));
}

function idOf({ id }: StoredReport): string {
  return id;
}
