/**
 * The commands `deno task notebooks`, which reads the reports, runs the notebooks and writes `out/`,
 * and `deno task watch`, which stays and runs again what a change touches.
 *
 * @module
 */
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Interrupted, interruption, runCommand, unlessAborted } from "./command/mod.ts";
import { whenParentEnds } from "./kernel/mod.ts";
import { callerFolder, checkWritable, printable } from "./model/mod.ts";
import { linkLibrary } from "./project/mod.ts";
import { readForRun } from "./read_for_run.ts";
import {
  checkParameters,
  earlierNotebooks,
  type ExecutedNotebook,
  type ListedReading,
  type NotebookRun,
  type Options,
  type Parameters,
  readNotebook,
  readOptions,
  runNotebooks,
  type RunWords,
  runWords,
  selectNotebooks,
  servePage,
  usage,
  watchedInputs,
  watchNotebooks,
} from "./run/mod.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Ten minutes: the first cell of a first run downloads the packages. */
const TIME_LIMIT = 600_000;

/** The exit statuses: all went well, nothing could be read or a notebook failed, interrupted. */
const [WELL, FAILED, INTERRUPTED] = [0, 1, 130];

if (import.meta.main) {
  // Where "deno task" is killed, what it runs would go on.
  whenParentEnds(() => Deno.kill(Deno.pid, "SIGINT"));
  Deno.exit(await main(Deno.args));
}

/** Runs a command line, prints what is done or wrong, and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  return await runCommand(args, { usage, read: asked, run: start, failed: FAILED });
}

/** `null` where help is asked for. */
async function asked(args: readonly string[]): Promise<Options | null> {
  const options = readOptions(args, callerFolder(), ROOT);
  if (options.help) return null;
  await checkInputs(options.parameters);
  const paths = await selectNotebooks(options.notebooks, options.only);
  checkParameters(await Promise.all(paths.map(readNotebook)), options.named);
  return options;
}

async function start(options: Options): Promise<number> {
  // Kernels inherit it, and `load` goes by it.
  if (options.ocr !== undefined) Deno.env.set("GONGKAI_OCR", options.ocr);
  checkWritable(options.out, "write the run", "--out DIR names another place");
  if (options.project !== null) linkLibrary(options.project.root);
  return options.watch ? await watch(options) : await run(options);
}

/** Throws where a named folder or file does not exist, or a file is named for a folder. */
async function checkInputs({ reports, coded }: Parameters): Promise<void> {
  const isDirectory = async (path: unknown) =>
    await Deno.stat(String(path)).then((info) => info.isDirectory, () => null);
  const isFolder = reports === undefined || await isDirectory(reports);
  if (isFolder !== true) {
    const why = isFolder === null
      ? "there is no such folder"
      : "it is a file; give the folder that it is in";
    throw new TypeError(`Cannot read the reports folder "${resolve(String(reports))}": ${why}`);
  }
  if (coded !== undefined && coded !== "" && await isDirectory(coded) === null) {
    throw new TypeError(
      `Cannot read the coded figures "${resolve(String(coded))}": there is no such file or folder`,
    );
  }
}

/** Reads, runs the notebooks and reports to the terminal; the last line is the path of the page. */
async function run(options: Options): Promise<number> {
  const signal = interruption();
  try {
    const paths = await selectNotebooks(options.notebooks, options.only);
    const reading = await reader(options, signal)();
    const earlier = options.only.length === 0 ? [] : await othersOf(options);
    const run = await runNotebooks(paths, { ...settings(options), reading, earlier, signal });
    printSummary(run);
    return run.notebooks.some(({ failure }) => failure !== null) ? FAILED : WELL;
  } catch (error) {
    if (!signal.aborted) throw error;
    throw new Interrupted(runWords(options.lang).interrupted(options.out));
  }
}

/** What earlier runs left of the notebooks, so that the page stays whole. */
async function othersOf({ notebooks, out }: Options): Promise<readonly ExecutedNotebook[]> {
  const paths = await selectNotebooks(notebooks);
  return await earlierNotebooks(out, paths.map((path) => basename(path, ".ipynb")));
}

/** Reads what the notebooks will read, unless it is asked to end before. */
function reader({ project, out, lang, parameters, store }: Options, signal: AbortSignal) {
  const { reports, coded, years } = parameters;
  const inputs = {
    reports: String(reports ?? `${ROOT}data/reports`),
    coded: String(coded ?? `${ROOT}data/coded/coded-figures.csv`),
    ...(Array.isArray(years) ? { years } : {}),
    store,
  };
  return (): Promise<ListedReading> =>
    unlessAborted(readForRun(inputs, { project, out, lang }), signal);
}

/** Runs the notebooks again and again, until it is interrupted or what it watches is gone. */
async function watch(options: Options): Promise<number> {
  const signal = interruption();
  const inputs = await watchedInputs(options, `${ROOT}data`);
  const read = reader(options, signal);
  const words = runWords(options.lang);
  const watching = { ...settings(options), inputs, onChange: changePrinter(words), read };
  await using page = await servePage(options.out);
  try {
    for await (const run of watchNotebooks(options.notebooks, { ...watching, signal })) {
      run instanceof Error ? console.error(messageOf(run)) : printSummary(run);
      if (!(run instanceof Error)) page.reload();
      console.log(`${words.watching(namesOf(inputs))}\n${words.page(page.address)}`);
    }
  } catch (error) {
    if (!signal.aborted) console.error(messageOf(error));
  }
  return signal.aborted ? INTERRUPTED : FAILED;
}

function settings(options: Options) {
  // What was read for the run its notebooks find in the store: `load` goes by the variable.
  const environment = { GONGKAI_STORE: options.store };
  return {
    ...options,
    environment,
    timeLimit: TIME_LIMIT,
    onNotebook: progressPrinter(runWords(options.lang)),
  };
}

function printSummary({ summary, index }: NotebookRun): void {
  console.log(printable(["", ...summary, index].join("\n")));
}

function changePrinter({ changed, running }: RunWords) {
  return (paths: readonly string[], notebooks: readonly string[]) =>
    console.log(printable(`${changed(namesOf(paths))}\n${running(namesOf(notebooks))}`));
}

/** A project and the library have folders of the same names. */
function namesOf(paths: readonly string[]): string {
  return [...new Set(paths.map((path) => basename(path)))].join(", ");
}

function progressPrinter(words: RunWords) {
  return ({ name, notebook, failure, milliseconds }: ExecutedNotebook): void => {
    const outputs = notebook.cells.flatMap((cell) => cell.outputs ?? []).length;
    const seconds = (milliseconds / 1000).toFixed(1);
    console.log(words.notebook(name, failure === null, seconds, outputs));
    if (failure === null) return;
    const place = failure.cell === null ? "" : words.cell(failure.cell, failure.line);
    console.error(printable(`${name}.ipynb${place}: ${failure.message}`));
  };
}

function messageOf(error: unknown): string {
  return printable(error instanceof Error ? error.message : String(error));
}
