import { type Codebook, loadCodebook } from "@/codebook/mod.ts";
import { checkFolder, readDivisions } from "@/folder/mod.ts";
import type { Report } from "@/model/mod.ts";
import { ocrByDefault } from "@/ocr/mod.ts";
import { type Project, storeFolder } from "@/project/mod.ts";
import { emptyStore, StoreError } from "@/store/mod.ts";
import { type Frames, tabulate } from "@/tabulate/mod.ts";
import type { LoadedCoded } from "./load_coded.ts";
import { type Inputs, loadInputs } from "./load_inputs.ts";
import { checkOptions, type LoadOptions } from "./load_options.ts";
import type { OnFile } from "./load_reports.ts";
import { checkStorePlace } from "./stored/check_store_place.ts";
import { loadStored } from "./stored/load_stored.ts";

/**
 * Reads a folder of reports, and figures coded outside the parser, as tidy frames: `reports`,
 * `figures`, `findings`, `checks`, `numbers`, `sentences`, `panel` and `files`. Their columns are described at
 * `schemas` of the room `frame`. The codebook is the project's own unless another is given.
 *
 * Subfolders and archives are read, too; the table `reports.csv` in the folder goes before what reports
 * say of themselves (`parseSidecar`), `divisions.csv` adds divisions to the codebook's, and what
 * `gongkai.json` says of the data (`data_note`) is in the caption of every chart. A file that cannot be
 * read or is passed over, and a coded row with a wrong value, become rows of `findings` under the file's
 * name; the others go on.
 *
 * Each file is parsed within a bound of time and memory; see `sparingParser`.
 *
 * Throws a `TypeError` for an option that is unknown or of another type, a folder or file that is
 * not there and a folder without files, and a `SyntaxError` for a wrong header, an unknown encoding,
 * or no row that can be taken, of the coded figures.
 *
 * @example
 * ```ts
 * import { load } from "@/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const reports = await Deno.makeTempDir();
 * const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市共收到信息公开申请27件。";
 * await Deno.writeTextFile(`${reports}/hangzhou-2017.txt`, text);
 * const { figures, panel } = await load({ reports });
 * assertEquals(figures.getColumn("quote").toArray(), ["收到信息公开申请27件"]);
 * assertEquals(panel.getColumn("applications_received").toArray(), [27]);
 * await Deno.remove(reports, { recursive: true });
 * ```
 */
export async function load(
  options: LoadOptions,
  codebook: Codebook = loadCodebook(),
): Promise<Frames> {
  return (await loadFolder(options, codebook)).frames;
}

/** What was loaded. */
export interface Loaded {
  /** With the divisions that the folder adds. */
  readonly codebook: Codebook;
  readonly frames: Frames;
  /** The reports of these ids, in their order in the folder. */
  readonly reports: (ids: ReadonlySet<string>) => Iterable<Report>;
  readonly sheets: LoadedCoded["sheets"];
}

/** How a folder is loaded, and how far it has come. */
export interface Loading {
  readonly onFile?: OnFile | undefined;
  /** How many processes parse. */
  readonly jobs?: number | undefined;
  /** Whose store is used where none is named; default: that of the project around the working folder. */
  readonly project?: Project | null;
}

/** Loads as {@linkcode load} does, and throws as it does. */
export async function loadFolder(
  options: LoadOptions,
  general: Codebook,
  { onFile, jobs, project }: Loading = {},
): Promise<Loaded> {
  checkOptions(options);
  const store = options.store ?? storeFolder(project ?? undefined);
  if (store === "") return await loadHere(options, general, onFile);
  checkStorePlace(store, options.reports);
  // Of a folder that is empty, or whose name is mistyped, no store is left.
  await checkFolder(options.reports);
  const { reports, coded = "", years: [first = -Infinity, last = Infinity] = [] } = options;
  const codebook = { ...general, divisions: await readDivisions(reports, general.divisions) };
  const ocr = options.ocr ?? ocrByDefault();
  const input = { reports, coded, years: [first, last] as const, ocr, store, onFile, jobs };
  try {
    return { ...await mended(() => loadStored(input, codebook), store), codebook };
  } catch (error) {
    // A folder that nobody named need not be one that can be written.
    if (!(error instanceof StoreError) || options.store !== undefined) throw error;
    console.error(`${error.message}. They are read so now`);
    return await loadHere(options, general, onFile);
  }
}

/** Without a store. */
async function loadHere(
  options: LoadOptions,
  general: Codebook,
  onFile?: OnFile,
): Promise<Loaded> {
  const inputs = await loadInputs(options, general, onFile);
  const reports = (ids: ReadonlySet<string>) => inputs.reports.filter(({ id }) => ids.has(id));
  return { ...inputs, reports, frames: framesOf(inputs) };
}

/** A store that turns out to be damaged is made anew. */
async function mended<T>(load: () => Promise<T>, store: string): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof StoreError) || error.state !== "damaged") throw error;
    console.error(`The store "${store}" is damaged (${error.reason}): made anew`);
    emptyStore(store);
    return await load();
  }
}

/** Lays out what was read. */
export function framesOf({ codebook, reports, coded, ...beside }: Inputs): Frames {
  return tabulate(reports, coded, codebook.indicators, beside);
}
