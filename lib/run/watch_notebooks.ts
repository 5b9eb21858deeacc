import { basename, dirname } from "node:path";
import { stepsWithin } from "@/project/mod.ts";
import { earlierNotebooks } from "./earlier_notebooks.ts";
import type { ListedReading } from "./reading.ts";
import { type NotebookRun, runNotebooks, type RunOptions } from "./run_notebooks.ts";
import { selectNotebooks } from "./select_notebooks.ts";
import { type WatchedPaths, watchPaths } from "./watch_paths.ts";

/** How notebooks are watched. */
export interface WatchOptions extends Omit<RunOptions, "earlier" | "reading"> {
  /** The beginnings of the names of the notebooks to run; none for all. */
  readonly only: readonly string[];
  /** Reads what every notebook depends on: before the first run, and after it has changed. */
  readonly read?: () => Promise<ListedReading>;
  /** Files, and folders with all in them, that every notebook depends on. */
  readonly inputs: readonly string[];
  /** Called before each further run, with what has changed and what runs again. */
  readonly onChange?: (changed: readonly string[], notebooks: readonly string[]) => void;
}

/**
 * Runs the notebooks of a folder, and after each change what depends on it: a notebook that was
 * changed or added runs alone, a change of the inputs runs all. Yields what each run has written,
 * or the error that it threw, and goes on. Hidden files and everything in `out` are ignored;
 * changes during a run count after it.
 *
 * Throws a `RangeError` where the folder has no notebook, an `Error` where a watched folder is
 * gone, and the reason of `signal`.
 */
export async function* watchNotebooks(
  folder: string,
  options: WatchOptions,
): AsyncGenerator<NotebookRun | Error, never, void> {
  const notebooks = await Deno.realPath(folder);
  using changes = watchPaths(await watchedPaths(notebooks, options));
  let paths: readonly string[] = await selectNotebooks(notebooks, options.only);
  let earlier = await earlierNotebooks(options.out, names(await selectNotebooks(notebooks)));
  let reading: ListedReading | undefined;
  for (;;) {
    const run = await attempt(async () => {
      reading ??= await options.read?.();
      const read = reading === undefined ? {} : { reading };
      return await runNotebooks(paths, { ...options, ...read, earlier });
    }, options.signal);
    if (!(run instanceof Error)) earlier = run.notebooks;
    yield run;
    do {
      const changed = await changes.next();
      const there = await selectNotebooks(notebooks, options.only);
      const all = names(await selectNotebooks(notebooks));
      earlier = earlier.filter(({ name }) => all.includes(name));
      const isOfNotebooks = changed.every(isNotebook(notebooks));
      if (!isOfNotebooks) reading = undefined;
      paths = isOfNotebooks ? there.filter((path) => changed.includes(path)) : there;
      if (paths.length > 0) options.onChange?.(changed, paths);
    } while (paths.length === 0);
  }
}

async function attempt(
  run: () => Promise<NotebookRun>,
  signal: AbortSignal | undefined,
): Promise<NotebookRun | Error> {
  try {
    return await run();
  } catch (error) {
    signal?.throwIfAborted();
    return error instanceof Error ? error : new Error(String(error));
  }
}

function names(paths: readonly string[]): readonly string[] {
  return paths.map((path) => basename(path, ".ipynb"));
}

async function watchedPaths(notebooks: string, options: WatchOptions): Promise<WatchedPaths> {
  await Deno.mkdir(options.out, { recursive: true });
  const out = await Deno.realPath(options.out);
  const inputs = await Promise.all(options.inputs.map((path) => Deno.realPath(path)));
  const areFiles = await Promise.all(inputs.map(async (path) => (await Deno.stat(path)).isFile));
  const files = inputs.filter((_, index) => areFiles[index]);
  const deep = inputs.filter((_, index) => !areFiles[index]);
  return {
    deep,
    // A file is watched by its folder: a program that saves it may put a new one in its place.
    flat: [...new Set([notebooks, ...files.map((path) => dirname(path))])],
    isSeen: (path) =>
      isNotebook(notebooks)(path) || files.includes(path) ||
      (deep.some((folder) => isIn(folder, path)) && !isIn(out, path)),
    signal: options.signal,
  };
}

function isNotebook(folder: string): (path: string) => boolean {
  return (path) => dirname(path) === folder && /^\d\d_.*\.ipynb$/.test(basename(path));
}

/** Whether a path is in a folder; hidden files and locks, of editors and spreadsheets, are not. */
function isIn(folder: string, path: string): boolean {
  const steps = stepsWithin(folder, path) ?? [];
  return steps.length > 0 && !steps.some((name) => /^[.~]/.test(name));
}
