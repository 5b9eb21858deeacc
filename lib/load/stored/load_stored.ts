import { basename, resolve } from "node:path";
import type { Codebook } from "@/codebook/mod.ts";
import { openFolder, readDataNote, readSidecar, type Stamps, stampsIn } from "@/folder/mod.ts";
import type { Ocr, Report } from "@/model/mod.ts";
import { readingScans, type Scanner, scanner } from "@/ocr/mod.ts";
import {
  decisionOf,
  dropFrames,
  hashOf,
  isKept,
  type KeptFrame,
  openStore,
  type Store,
  unpackedIn,
} from "@/store/mod.ts";
import type { Frames } from "@/tabulate/mod.ts";
import { mostJobs, parserPool, sparingParser } from "@/workers/mod.ts";
import { loadCoded, type LoadedCoded } from "../load_coded.ts";
import { lanesFor, type OnFile, type UnreadFile } from "../load_reports.ts";
import { takenOf } from "../taken_of.ts";
import type { Years } from "../within_years.ts";
import { deriver } from "./deriver.ts";
import { framesStored } from "./frames_stored.ts";
import { lastReading } from "./last_reading.ts";
import { lazyFrames, type StoredFrames } from "./lazy_frames.ts";
import { readStored, type StoredPages, type StoredReading } from "./read_stored.ts";
import { auditIn, seriesStored } from "./series_stored.ts";

/** What is read, and the store that it is kept in. */
export interface StoredInput {
  /** The folder of reports, the file of coded figures or an empty text, and the years to take. */
  readonly reports: string;
  readonly coded: string;
  readonly years: Years;
  readonly ocr: Ocr;
  readonly store: string;
  /** How many processes parse; default: one a processor. */
  readonly jobs?: number | undefined;
  readonly onFile?: OnFile | undefined;
}

/** What was loaded through a store. */
export interface StoredLoad {
  readonly frames: Frames;
  readonly sheets: LoadedCoded["sheets"];
  /** Those of the reports that were taken that have these ids, one after the other from the store. */
  readonly reports: (ids: ReadonlySet<string>) => Iterable<Report>;
}

/** What a folder was read as, as the store has it. */
interface Dataset {
  /** Changes with anything that it was read from; `null` where a change might not show. */
  readonly inputs: string | null;
  readonly frames: StoredFrames;
  readonly sheets: LoadedCoded["sheets"];
  /** The reports that were taken, and where they are in the store. */
  readonly parts: readonly (readonly [report: string, part: number])[];
}

/** Where more files than this are to be parsed, processes are worth starting for small ones, too. */
const FEW = 60;

/**
 * Loads as `load` does, with the same frames, and makes only what a store does not have. `codebook` has the
 * divisions of the folder.
 *
 * Throws as `load` does, and a `StoreError` where the store cannot be used.
 */
export async function loadStored(input: StoredInput, codebook: Codebook): Promise<StoredLoad> {
  await using scans = scanner(input.ocr);
  const decision = decisionOf(codebook);
  const recognizes = await scans.isReady();
  const { reports, coded, years: [first, last] } = input;
  using store = await openStore(resolve(input.store), { decision, reports: resolve(reports) });
  const paths = [resolve(reports), coded === "" ? "" : resolve(coded)];
  const name = hashOf(["dataset", ...paths, `${first} ${last}`]);
  const stamps = stampsOf(paths);
  // A project says it outside its folder of reports.
  const noted = await readDataNote(reports);
  const inputs = inputsHash(stamps, [
    noted,
    decision,
    recognizes,
    [...codebook.corrections],
    codebook.ownCorrections,
  ]);
  const known = store.find<Dataset>(name);
  const isCurrent = known !== null && inputs !== null && known.inputs === inputs &&
    Object.values(known.frames).flat().every((kept) => isKept(store.folder, kept));
  const making = { store, decision, recognizes, scans, stamps, noted };
  const dataset = isCurrent
    ? known
    : await datasetOf({ ...input, reports: paths[0]! }, codebook, making);
  if (!isCurrent) keepDataset(name, { ...dataset, inputs }, known, store);
  return {
    frames: lazyFrames(store.folder, dataset.frames, codebook.indicators),
    sheets: dataset.sheets,
    reports: (ids) => {
      const taken = dataset.parts.filter(([id]) => ids.has(id));
      return unpackedIn<Report>(store.folder, taken.map(([, part]) => part));
    },
  };
}

/** Frames that no folder has any more are dropped. */
function keepDataset(name: string, dataset: Dataset, before: Dataset | null, store: Store): void {
  store.keep(name, [], () => dataset);
  const names = [...new Set([...store.find<string[]>("datasets") ?? [], name])];
  store.keep("datasets", [], () => names);
  const all = names.flatMap((each) => store.find<Dataset>(each) ?? []);
  dropFrames(store.folder, all.flatMap(framesOf), before === null ? [] : framesOf(before));
}

function framesOf({ frames }: Dataset): readonly KeptFrame[] {
  return Object.values(frames).flat();
}

/** What is not there is named when it is read. */
function stampsOf(paths: readonly string[]): Stamps {
  try {
    return new Map(paths.filter((path) => path !== "").flatMap((path) => [...stampsIn(path)]));
  } catch {
    return new Map([["", null]]);
  }
}

/** What is read of the folder, of coded figures and of the options; `null` where a change might not show. */
function inputsHash(stamps: Stamps, others: unknown): string | null {
  const isWhole = stamps.values().every((stamp) => stamp !== null);
  return isWhole ? hashOf([[...stamps].sort(), others]) : null;
}

/** What a dataset is made with. */
interface Making {
  readonly store: Store;
  readonly decision: string;
  readonly recognizes: boolean;
  readonly scans: Scanner;
  /** Those of the files as they are. */
  readonly stamps: Stamps;
  /** What is said of the data. */
  readonly noted: readonly UnreadFile[];
}

async function datasetOf(
  input: StoredInput,
  codebook: Codebook,
  making: Making,
): Promise<Omit<Dataset, "inputs">> {
  const { coded: file, years } = input;
  const { store, decision, noted } = making;
  const read = await reading(input, codebook, making);
  const coded = await loadCoded(file, read.reports, codebook);
  using make = deriver(store.folder, codebook, input.jobs ?? mostJobs());
  const stored = await seriesStored(read.reports, coded.figures, codebook, {
    store,
    decision,
    make,
  });
  const series = new Map(
    coded.figures.map(({ issuer, year }) => `${issuer}\n${year}`)
      .map((id) => [id, auditIn(store, stored.get(id))] as const),
  );
  const inputs = { ...read, coded, codedFile: basename(file), series, noted };
  const { reports, ...taken } = takenOf(inputs, codebook, years);
  const { indicators } = codebook;
  const made = { reports, coded: taken.coded, series: stored, indicators, decision, store, make };
  return {
    frames: await framesStored({ ...made, beside: taken }),
    sheets: coded.sheets,
    parts: reports.map(({ id, part }) => [id, part]),
  };
}

/** Processes are started when a file is found whose content the store does not have. */
async function reading(
  { reports, jobs = mostJobs(), onFile }: StoredInput,
  codebook: Codebook,
  { store, decision, recognizes, scans, stamps }: Making,
): Promise<StoredReading> {
  const last = lastReading<StoredPages>(store, reports, decision, stamps);
  const open = await openFolder(reports, await readSidecar(reports, codebook), last.isPlain);
  const parserFor = (files: number) => {
    const isMany = files > FEW;
    const start = async () => {
      const parser = isMany
        ? await parserPool(codebook, { jobs })
        : sparingParser(codebook, { jobs });
      return { ...parser, parse: readingScans(parser.parse, scans) };
    };
    // A process that has done a file need not wait for the next.
    return { start, lanes: isMany ? 2 * jobs : lanesFor(files, jobs) };
  };
  const { corrections } = codebook;
  const deciding = { decision, recognizes, corrections };
  return await readStored(open, { store, last, parserFor, ...deciding, onFile });
}
