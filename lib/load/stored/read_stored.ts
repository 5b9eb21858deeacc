import {
  type ListedFile,
  type NotListed,
  type OpenFolder,
  type PackedPages,
  type Readers,
  readPacked,
  recordsOfOthers,
} from "@/folder/mod.ts";
import { compareText, type FileRecord, mapLimited, type ReportSummary } from "@/model/mod.ts";
import { UnreadableError } from "@/read/mod.ts";
import { hashOf, type Store } from "@/store/mod.ts";
import { joinedNotes, type OnFile } from "../load_reports.ts";
import type { LastRead, LastReading, Mark } from "./last_reading.ts";
import { type Deciding, type PagesKey, pagesKey } from "./pages_key.ts";

/** A report in a store. */
export interface StoredReport extends ReportSummary {
  /** Changes with everything that it was read from and by. */
  readonly key: string;
  /** Its number in the store. */
  readonly part: number;
}

/** What a folder holds, as `loadReports` gives it, with the reports left in the store. */
export interface StoredReading {
  readonly reports: readonly StoredReport[];
  readonly unread: readonly NotListed[];
  readonly files: readonly FileRecord[];
}

/** A parser that is started when it is needed. */
interface Parser {
  readonly start: () => Promise<Readers & AsyncDisposable>;
  /** How many files at a time it is worth giving. */
  readonly lanes: number;
}

/** What {@linkcode readStored} reads with. */
export interface ReadStoredOptions extends Deciding {
  readonly store: Store;
  readonly last: LastReading<StoredPages>;
  /** The parser for so many files that may not be in the store; it is started once at most. */
  readonly parserFor: (files: number) => Parser;
  readonly onFile?: OnFile | undefined;
}

/** What was made of files that may be pages of one report, as the store has it. */
export interface StoredPages {
  readonly records: readonly FileRecord[];
  readonly notes: readonly NotListed[];
  readonly reports: readonly (ReportSummary & { readonly file: string; readonly part: number })[];
}

/**
 * Reads the files of a folder whose results a store does not have yet, and keeps these: each when it is
 * there, so that what ends the process costs the files that were being read.
 */
export async function readStored(
  open: OpenFolder,
  options: ReadStoredOptions,
): Promise<StoredReading> {
  const { store, last, parserFor, onFile } = options;
  const of = open.listing.files.length;
  const keyOf = pagesKey(open, options);
  const known: Made[] = [];
  const missing: Missing[] = [];
  let done = 0;
  for (const group of open.groups) {
    const mark = last.mark(group, keyOf);
    const found = mark === null ? undefined : last.find(mark);
    if (found === undefined) missing.push([group, mark]);
    else known.push({ ...found, mark });
    if (found !== undefined) done += group.length;
  }
  if (done > 0) onFile?.(done, of);
  const kept = await readMissing(missing, parserFor(of - done), async ([group, mark], readers) => {
    const one = await readGroup(group, mark, open, readers, keyOf, options);
    onFile?.(done += group.length, of);
    return one;
  });
  // While others parse, what was made of a hundred thousand files would take the room of a parser.
  const read = [
    ...known,
    ...kept.map((one) => ({ ...one, pages: store.find<StoredPages>(one.key)! })),
  ];
  if (missing.length > 0) {
    last.keep(read.flatMap(({ mark, ...made }) => mark === null ? [] : { ...mark, ...made }));
  }
  return readingOf(read, open);
}

/** Files that may be pages of one report. */
type Missing = readonly [group: readonly ListedFile[], mark: Mark | null];

/** The parser is started for the first of them, and has ended when all are read. */
async function readMissing(
  missing: readonly Missing[],
  { lanes, start }: Parser,
  read: (one: Missing, readers: () => Promise<Readers>) => Promise<Kept>,
): Promise<readonly Kept[]> {
  await using ending = new AsyncDisposableStack();
  let started: Promise<Readers> | undefined;
  const readers = () => started ??= start().then((parser) => ending.use(parser));
  return await mapLimited(missing, lanes, (one) => read(one, readers));
}

/** Under which key it is kept what was made of files; without a mark it is to be made again. */
interface Kept extends Pick<LastRead<StoredPages>, "key"> {
  readonly mark: Mark | null;
}

interface Made extends Kept, Pick<LastRead<StoredPages>, "pages"> {}

async function readGroup(
  group: readonly ListedFile[],
  mark: Mark | null,
  open: OpenFolder,
  readers: () => Promise<Readers>,
  keyOf: PagesKey,
  { store }: ReadStoredOptions,
): Promise<Kept> {
  const loaded = await Promise.all(group.map(withContent));
  const hashes = loaded.map(({ hash }) => hash);
  const key = isWhole(hashes) ? keyOf(group, hashes) : null;
  const found = key === null ? null : store.find<StoredPages>(key);
  if (found !== null) return { key: key!, mark };
  const packed = await readPacked(loaded.map(({ file }) => file), group, open, await readers());
  // The result of a passing state is kept under a name that nobody asks for.
  const isPassing = key === null || packed.isPassing;
  const name = isPassing ? hashOf([keyOf(group, []), crypto.randomUUID()]) : key;
  keepPages(name, packed, store);
  return { key: name, mark: isPassing ? null : mark };
}

/**
 * A file that is read once, and the hash of its content, or of what refuses it for what it is: it is refused again
 * as long as that is so. What could not be opened has none.
 */
async function withContent(file: ListedFile) {
  try {
    const bytes = await file.bytes();
    return { file: { ...file, bytes: () => Promise.resolve(bytes) }, hash: hashOf(bytes) };
  } catch (error) {
    const isRefused = error instanceof UnreadableError && error.rule !== "read.refused";
    const hash = isRefused ? hashOf([error.rule, error.bilingual]) : null;
    return { file: { ...file, bytes: () => Promise.reject(error) }, hash };
  }
}

function keepPages(
  key: string,
  { records, notes, reports, packed }: PackedPages,
  store: Store,
): void {
  store.keep(key, packed, (parts): StoredPages => ({
    records,
    notes,
    reports: reports.map((report, index) => ({ ...report, part: parts[index]! })),
  }));
}

function readingOf(read: readonly Made[], open: OpenFolder): StoredReading {
  const reports = read.flatMap(({ key, pages }) =>
    pages.reports.map((report, index) => ({ ...report, key: `${key}/${index}` }))
  );
  const records = [
    ...read.flatMap(({ pages }) => pages.records),
    ...recordsOfOthers(open.listing),
  ];
  const notes = read.flatMap(({ pages }) => pages.notes)
    .toSorted((a, b) => compareText(a.id, b.id));
  return {
    reports: reports.toSorted(byFile).map(({ file: _, ...report }) => report),
    unread: joinedNotes([...notes, ...open.others]),
    files: records.toSorted(byFile),
  };
}

function byFile(a: { readonly file: string }, b: { readonly file: string }): number {
  return compareText(a.file, b.file);
}

function isWhole(hashes: readonly (string | null)[]): hashes is readonly string[] {
  return hashes.every((hash) => hash !== null);
}
