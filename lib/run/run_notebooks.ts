import { join } from "node:path";
import { loadCodebook } from "@/codebook/mod.ts";
import { mapLimited } from "@/model/mod.ts";
import { removeUnfinished, writeWhole } from "@/write/mod.ts";
import { type ExecutedNotebook, executeNotebook } from "./execute_notebook.ts";
import { indexPage } from "./index_page.ts";
import { kernelsAtOnce } from "./kernels_at_once.ts";
import type { PageInput } from "./page/page_input.ts";
import type { ListedReading } from "./reading.ts";
import { stamped } from "./stamp.ts";
import { type RunEnd, summaryText } from "./summary_text.ts";
import type { Language } from "@/model/mod.ts";
import { formatNotebook, type Notebook, readNotebook } from "./notebook.ts";
import { type Parameters, parametersFor } from "./parameters.ts";

/** How notebooks are run. */
export interface RunOptions {
  /** The folder that is written: an absolute path. */
  readonly out: string;
  /** The language of the page. */
  readonly lang: Language;
  /** Of these a notebook gets those that it takes. Paths are absolute. */
  readonly parameters: Parameters;
  /** How long a cell may take, in milliseconds. */
  readonly timeLimit: number;
  /** Variables of the kernels' environment, beside those that they inherit. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Kills the running kernel and ends the run. */
  readonly signal?: AbortSignal;
  /** Notebooks of an earlier run that stay on the page beside those that run now. */
  readonly earlier?: readonly ExecutedNotebook[];
  /** What was read before, for the page and the stamps of the notebooks. */
  readonly reading?: ListedReading;
  /** Called after each notebook. */
  readonly onNotebook?: (notebook: ExecutedNotebook) => void;
}

/** What a run has written. */
export interface NotebookRun {
  /** All notebooks on the page, by name. */
  readonly notebooks: readonly ExecutedNotebook[];
  /** The path of the page. */
  readonly index: string;
  /** What was read, ran and was written, a line each, as on the page. */
  readonly summary: readonly string[];
}

/**
 * Runs notebooks, some at a time (`kernelsAtOnce`), and writes an executed copy of each to
 * `<out>/notebooks/` and all of them as one page to `<out>/index.html`. A notebook that fails is
 * written up to its failure, and the others run. The sources are never changed. Besides
 * `parameters`, a notebook that takes `out` or `lang` gets them. Each copy says in its metadata of
 * which run it is: `stampOf`.
 *
 * Throws a `SyntaxError` for a file that is not a notebook, an error of `Deno.errors` where `out`
 * cannot be written, and the reason of `signal`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { runNotebooks } from "@/run/mod.ts";
 *
 * const folder = await Deno.makeTempDir();
 * const cell = { cell_type: "code", id: "sum", metadata: {}, source: "1 + 1", outputs: [] };
 * const notebook = { cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 };
 * await Deno.writeTextFile(`${folder}/01_sum.ipynb`, JSON.stringify(notebook));
 *
 * const { notebooks } = await runNotebooks([`${folder}/01_sum.ipynb`], {
 *   out: `${folder}/out`,
 *   lang: "en",
 *   parameters: {},
 *   timeLimit: 30_000,
 * });
 * assertEquals(notebooks[0]?.failure, null);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function runNotebooks(
  paths: readonly string[],
  options: RunOptions,
): Promise<NotebookRun> {
  const start = performance.now();
  const sources = await Promise.all(paths.map(readNotebook));
  await prepareFolder(join(options.out, "notebooks"));
  await removeUnfinished(options.out);
  const lanes = kernelsAtOnce(options.reading?.parsed.reports ?? 0);
  const executed = await mapLimited(paths, lanes, (path, index) => {
    options.signal?.throwIfAborted();
    return runNotebook(path, sources[index] as Notebook, options);
  });
  options.signal?.throwIfAborted();
  const notebooks = joined(options.earlier ?? [], executed);
  const index = join(options.out, "index.html");
  const earlier = notebooks.length - executed.length;
  const end = { ...endOf(notebooks, options, performance.now() - start), earlier };
  // What is published names no folder of the machine.
  const shown = summaryText({ ...end, out: "." }, options.lang);
  await writeWhole(index, indexPage({ ...await pageOf(options), notebooks, summary: shown }));
  return { notebooks, index, summary: summaryText(end, options.lang) };
}

async function runNotebook(
  path: string,
  source: Notebook,
  options: RunOptions,
): Promise<ExecutedNotebook> {
  const { out, lang, timeLimit, environment, signal, reading } = options;
  const parameters = parametersFor(source, { out, lang, ...options.parameters });
  const run = await executeNotebook(path, source, {
    ...{ parameters, timeLimit, environment, signal },
  });
  const notebook = stamped(run.notebook, {
    parameters: { lang, ...options.parameters },
    data: reading?.data ?? null,
    failure: run.failure,
    milliseconds: Math.round(run.milliseconds),
  });
  const executed = { ...run, notebook };
  const copy = join(out, "notebooks", `${executed.name}.ipynb`);
  await writeWhole(copy, formatNotebook(executed.notebook));
  options.onNotebook?.(executed);
  return executed;
}

/** The later of two runs of one notebook, by name where there are earlier ones. */
function joined(
  earlier: readonly ExecutedNotebook[],
  executed: readonly ExecutedNotebook[],
): readonly ExecutedNotebook[] {
  if (earlier.length === 0) return executed;
  const byName = new Map([...earlier, ...executed].map((notebook) => [notebook.name, notebook]));
  return [...byName.keys()].sort().map((name) => byName.get(name)!);
}

function endOf(
  notebooks: readonly ExecutedNotebook[],
  { reading, out }: RunOptions,
  milliseconds: number,
): Omit<RunEnd, "earlier"> {
  const outputs = notebooks.flatMap(({ notebook }) => notebook.cells)
    .flatMap(({ outputs = [] }) => outputs);
  return {
    reading: reading ?? null,
    notebooks: notebooks.length,
    failed: notebooks.filter(({ failure }) => failure !== null).map(({ name }) => name),
    charts: outputs.filter((output) => "data" in output && "image/svg+xml" in output.data).length,
    out,
    milliseconds: milliseconds + (reading?.milliseconds ?? 0),
  };
}

/** What the page has besides the notebooks. */
async function pageOf(
  { lang, out, reading }: RunOptions,
): Promise<Omit<PageInput, "notebooks" | "summary">> {
  const written = await namesIn(join(out, "frames"), ".csv");
  if (reading === undefined) return { lang, written, codebook: loadCodebook() };
  return {
    lang,
    written,
    codebook: reading.codebook,
    frames: reading.listed,
    folder: reading.folder,
  };
}

/** The names of the files with an ending, without it; none where there is no folder. */
async function namesIn(folder: string, ending: string): Promise<readonly string[]> {
  try {
    const entries = await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
    return entries.filter((name) => name.endsWith(ending)).sort()
      .map((name) => name.slice(0, -ending.length));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/** Makes a folder and tries whether it can be written, before anything is run for it. */
async function prepareFolder(folder: string): Promise<void> {
  await Deno.mkdir(folder, { recursive: true });
  const trial = join(folder, ".writable");
  await writeWhole(trial, "");
  await Deno.remove(trial);
}
