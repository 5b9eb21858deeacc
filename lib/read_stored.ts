import {
  fileRecords,
  type ListedFile,
  type NotListed,
  type OpenFolder,
  type ReadFile,
  readPages,
  recordsOfOthers,
} from "./folder/mod.ts";
import type { LastRead, LastReading, Mark } from "./last_reading.ts";
import { joinedNotes, type OnFile } from "./load_reports.ts";
import {
  byCodeUnits,
  type FileRecord,
  type FindingRule,
  mapLimited,
  type ReportSummary,
  summaryOf,
} from "./model/mod.ts";
import { type Deciding, type PagesKey, pagesKey } from "./pages_key.ts";
import type { ParseReport } from "./pipeline.ts";
import { hashOf, pack, type Store } from "./store/mod.ts";

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

/** A parser, and to how many files at a time it is worth giving. */
interface Parser {
  readonly parse: ParseReport;
  readonly lanes: number;
}

/** What {@linkcode readStored} reads with. */
export interface ReadStoredOptions extends Deciding {
  readonly store: Store;
  readonly last: LastReading<StoredPages>;
  /** Makes the parser, for so many files that are not in the store. */
  readonly parserFor: (files: number) => Promise<Parser>;
  readonly onFile?: OnFile | undefined;
}

/** What was made of files that may be pages of one report, as the store has it. */
export interface StoredPages {
  readonly records: readonly FileRecord[];
  readonly notes: readonly NotListed[];
  readonly reports: readonly (ReportSummary & { readonly file: string; readonly part: number })[];
}

/**
 * What the state of the machine decides, or files beside the one that is read: it is not kept, but made
 * again when something else has changed.
 */
const PASSING: ReadonlySet<FindingRule> = new Set(
  [
    "read.too_slow",
    "read.too_large",
    "read.refused",
    "read.scan",
    "read.without_text",
    "load.failed",
    "load.frame",
  ] as const,
);

/**
 * Reads the files of a folder whose results a store does not have yet, and keeps these: each when it is
 * there, so that what ends the process costs the files that were being read.
 */
export async function readStored(
  open: OpenFolder,
  options: ReadStoredOptions,
): Promise<StoredReading> {
  const { last, parserFor, onFile } = options;
  const of = open.listing.files.length;
  const keyOf = pagesKey(open, options);
  const read: Made[] = [];
  const missing: (readonly [group: readonly ListedFile[], mark: Mark | null])[] = [];
  let done = 0;
  for (const group of open.groups) {
    const mark = last.mark(group, keyOf);
    const found = mark === null ? undefined : last.find(mark);
    if (found === undefined) missing.push([group, mark]);
    else read.push({ ...found, mark });
    if (found !== undefined) done += group.length;
  }
  if (done > 0) onFile?.(done, of);
  const { parse, lanes } = await parserFor(of - done);
  await mapLimited(missing, lanes, async ([group, mark]) => {
    read.push(await readGroup(group, mark, open, parse, keyOf, options));
    onFile?.(done += group.length, of);
  });
  if (missing.length > 0) {
    last.keep(read.flatMap(({ mark, ...made }) => mark === null ? [] : { ...mark, ...made }));
  }
  return readingOf(read, open);
}

/** What was made of files, and under which key it is kept; without a mark it is to be made again. */
interface Made extends Pick<LastRead<StoredPages>, "key" | "pages"> {
  readonly mark: Mark | null;
}

async function readGroup(
  group: readonly ListedFile[],
  mark: Mark | null,
  open: OpenFolder,
  parse: ParseReport,
  keyOf: PagesKey,
  { store, recognizes }: ReadStoredOptions,
): Promise<Made> {
  const loaded = await Promise.all(group.map(withContent));
  const hashes = loaded.map(({ hash }) => hash);
  const key = isWhole(hashes) ? keyOf(group, hashes) : null;
  const found = key === null ? null : store.find<StoredPages>(key);
  if (found !== null) return { key: key!, pages: found, mark };
  const files = loaded.map(({ file }) => file);
  const stated = new Map(
    group.flatMap((file, index) => {
      const own = open.stated.get(file);
      return own === undefined ? [] : [[files[index]!, own] as const];
    }),
  );
  const read = await readPages(files, { listing: open.listing, stated }, parse);
  const isPassing = key === null ||
    findingsOf(read).some(({ rule }) => PASSING.has(rule) || recognizes && rule === "read.scan");
  const name = isPassing ? hashOf([keyOf(group, []), crypto.randomUUID()]) : key;
  const pages = keepPages(name, read, fileRecords(read, stated), store);
  return { key: name, pages, mark: isPassing ? null : mark };
}

/** A file that is read once, and the hash of its content; what cannot be read has none. */
async function withContent(file: ListedFile) {
  try {
    const bytes = await file.bytes();
    return { file: { ...file, bytes: () => Promise.resolve(bytes) }, hash: hashOf(bytes) };
  } catch (error) {
    return { file: { ...file, bytes: () => Promise.reject(error) }, hash: null };
  }
}

/** The result of a passing state is kept under a name that nobody asks for: its reports are read once more. */
function keepPages(
  key: string,
  read: readonly ReadFile[],
  records: readonly FileRecord[],
  store: Store,
): StoredPages {
  const made = read.flatMap(({ file, made }) => made.map((one) => ({ file, one })));
  const reports = made.flatMap(({ file, one }) => "source" in one ? [{ file, report: one }] : []);
  const notes = made.flatMap(({ one }) => "source" in one ? [] : [one]);
  const summarize = (parts: readonly number[]): StoredPages => ({
    records,
    notes,
    reports: reports.map(({ file, report }, index) => ({
      ...summaryOf(report),
      file: file.name,
      part: parts[index]!,
    })),
  });
  return store.keep(key, reports.map(({ report }) => pack(report)), summarize);
}

function readingOf(read: readonly Made[], open: OpenFolder): StoredReading {
  const reports = read.flatMap(({ key, pages }) =>
    pages.reports.map((report, index) => ({ ...report, key: `${key}/${index}` }))
  );
  const records = [
    ...read.flatMap(({ pages }) => pages.records),
    ...recordsOfOthers(open.listing),
  ];
  const notes = byCodeUnits(read.flatMap(({ pages }) => pages.notes), ({ id }) => id);
  return {
    reports: byCodeUnits(reports, ({ file }) => file).map(({ file: _, ...report }) => report),
    unread: joinedNotes([...notes, ...open.others]),
    files: byCodeUnits(records, ({ file }) => file),
  };
}

function isWhole(hashes: readonly (string | null)[]): hashes is readonly string[] {
  return hashes.every((hash) => hash !== null);
}

function findingsOf(read: readonly ReadFile[]) {
  return read.flatMap(({ made }) => made.flatMap(({ findings }) => findings));
}
