import { setTimeout as delay } from "node:timers/promises";
import type { CodedFigure, Indicators, Report } from "./model/mod.ts";
import type { StoredFrames } from "./lazy_frames.ts";
import type { StoredReport } from "./read_stored.ts";
import { auditIn, type StoredAudit } from "./series_stored.ts";
import {
  cutBlocks,
  hashOf,
  isKept,
  keepFrame,
  type KeptFrame,
  type Store,
  unpack,
} from "./store/mod.ts";
import {
  type Beside,
  checkCodes,
  codedEntries,
  type Entry,
  filesFrame,
  type Frames,
  layOut,
  type Mark,
  markedEntry,
  marksOf,
  parsedEntry,
  rankedReport,
} from "./tabulate/mod.ts";

/** What frames are made of: as for `tabulate`, with the reports left in the store. */
export interface FramesInput {
  readonly reports: readonly StoredReport[];
  readonly series: ReadonlyMap<string, StoredAudit>;
  readonly coded: readonly CodedFigure[];
  readonly indicators: Indicators;
  readonly beside: Required<Beside>;
  readonly decision: string;
  readonly store: Store;
}

/** The frames of a part of the entries. */
type PartFrames = Omit<Frames, "files">;
type StoredPart = Omit<StoredFrames, "files">;

/** Entries before they are made, each with its mark. */
type Marked<Item> = readonly { readonly item: Item; readonly mark: Mark }[];

/**
 * Writes what `tabulate` makes into the store, a block of reports at a time; a block in which nothing has
 * changed is there already. Coded figures, and findings about files that gave no report, come last.
 */
export async function framesStored(input: FramesInput): Promise<StoredFrames> {
  const { reports, coded, beside, indicators } = input;
  checkCodes(coded, indicators);
  const entries = codedEntries(coded, indicators, new Set(reports.map(idOf)), beside.audited);
  const ranked = entries.map((entry) => ({ ...entry, figureCount: entry.figures.length }));
  const marks = marksOf([...reports.map(rankedReport), ...ranked]);
  const others = otherEntries(input, entries);
  const marked = reports.map((item, index) => ({ item, mark: marks[index]! }));
  const blocks: StoredPart[] = [];
  for (const block of cutBlocks(marked, ({ item }) => item.source.name)) {
    blocks.push(storedBlock(block, input, others));
    // The memory of frames is freed between turns of the event loop only.
    await delay(0);
  }
  const last = entries.map((item, index) => ({ item, mark: marks[reports.length + index]! }));
  return {
    ...concatenated([...blocks, storedRest(last, input, others)]),
    files: [storedFiles(input)],
  };
}

/** The entries that findings compare another with, and what changes with each. */
interface Others {
  readonly entryOf: (id: string) => Entry;
  readonly keysOf: (marks: Marked<unknown>) => unknown;
}

function otherEntries({ reports, store }: FramesInput, coded: readonly Entry[]): Others {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const codedById = new Map(coded.map((entry) => [entry.id, entry]));
  const entryOf = (id: string) => {
    const report = byId.get(id);
    return report === undefined ? codedById.get(id)! : parsedEntry(reportIn(store, report));
  };
  const keysOf = (marked: Marked<unknown>) =>
    marked.map(({ mark: { yieldsTo, read } }) =>
      [yieldsTo?.id, read].map((id) => byId.get(id ?? "")?.key)
    );
  return { entryOf, keysOf };
}

function storedBlock(
  block: Marked<StoredReport>,
  { series, indicators, decision, store }: FramesInput,
  { entryOf, keysOf }: Others,
): StoredPart {
  const known = block.map(({ item: { key, id }, mark }) => [key, id, mark, series.get(id)?.hash]);
  return storedPart(hashOf(["block", decision, known, keysOf(block)]), store, () => {
    const entries = block.map(({ item, mark }) => {
      const entry = parsedEntry(withAudit(reportIn(store, item), series.get(item.id), store));
      return markedEntry(entry, mark, entryOf);
    });
    checkCodes(entries.flatMap(({ figures }) => figures), indicators);
    return layOut(entries, indicators, []);
  });
}

function storedRest(
  rest: Marked<Entry>,
  { indicators, decision, store, beside: { unread } }: FramesInput,
  { entryOf, keysOf }: Others,
): StoredPart {
  const key = hashOf(["rest", decision, rest, keysOf(rest), unread]);
  return storedPart(key, store, () => {
    const entries = rest.map(({ item, mark }) => markedEntry(item, mark, entryOf));
    return layOut(entries, indicators, unread);
  });
}

function storedFiles({ reports, beside: { files }, decision, store }: FramesInput): KeptFrame {
  const counts = new Map(reports.map(({ id, figureCount }) => [id, figureCount]));
  const name = `files/${hashOf([decision, files, [...counts]])}`;
  return keepFrame(store.folder, name, filesFrame(files, counts));
}

/** A part that is kept under a key, or is made now. */
function storedPart(key: string, store: Store, make: () => PartFrames): StoredPart {
  const found = store.find<StoredPart>(key);
  const isThere = found !== null &&
    Object.values(found).flat().every((kept) => isKept(store.folder, kept));
  if (isThere) return found;
  const frames = make();
  const kept = eachFrame((name) => [keepFrame(store.folder, `${name}/${key}`, frames[name])]);
  return store.keep(key, [], () => kept);
}

function concatenated(parts: readonly StoredPart[]): StoredPart {
  return eachFrame((name) => parts.flatMap((part) => part[name]));
}

function eachFrame(of: (name: keyof PartFrames) => readonly KeptFrame[]): StoredPart {
  return {
    reports: of("reports"),
    figures: of("figures"),
    findings: of("findings"),
    checks: of("checks"),
    numbers: of("numbers"),
    sentences: of("sentences"),
    panel: of("panel"),
  };
}

function reportIn(store: Store, { part }: StoredReport): Report {
  return unpack(store.part(part));
}

/** What a series shows is reported in the later report. */
function withAudit(report: Report, audit: StoredAudit | undefined, store: Store): Report {
  const { checks, findings } = auditIn(store, audit);
  return {
    ...report,
    checks: [...report.checks, ...checks],
    findings: [...report.findings, ...findings],
  };
}

function idOf({ id }: StoredReport): string {
  return id;
}
