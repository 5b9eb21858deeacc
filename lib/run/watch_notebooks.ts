import { basename, dirname, join, relative, sep } from "node:path";
import type { ExecutedNotebook } from "./execute_notebook.ts";
import { type NotebookRun, runNotebooks, type RunOptions } from "./run_notebooks.ts";
import { selectNotebooks } from "./select_notebooks.ts";
import { type WatchedPaths, watchPaths } from "./watch_paths.ts";

/** How notebooks are watched. */
export interface WatchOptions extends Omit<RunOptions, "earlier"> {
  /** The beginning of the names of the notebooks to run; an empty string for all. */
  readonly only: string;
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
  let earlier: readonly ExecutedNotebook[] = [];
  for (;;) {
    const run = await attempt(paths, { ...options, earlier });
    if (!(run instanceof Error)) earlier = run.notebooks;
    yield run;
    do {
      const changed = await changes.next();
      const there = await selectNotebooks(notebooks, options.only);
      earlier = earlier.filter(({ name }) => there.includes(join(notebooks, `${name}.ipynb`)));
      paths = changed.every(isNotebook(notebooks))
        ? there.filter((path) => changed.includes(path))
        : there;
      if (paths.length > 0) options.onChange?.(changed, paths);
    } while (paths.length === 0);
  }
}

async function attempt(
  paths: readonly string[],
  options: RunOptions,
): Promise<NotebookRun | Error> {
  try {
    return await runNotebooks(paths, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    return error instanceof Error ? error : new Error(String(error));
  }
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

/** Whether a path is in a folder; hidden files, of editors and file managers, are not. */
function isIn(folder: string, path: string): boolean {
  const names = relative(folder, path).split(sep);
  return names[0] !== "" && !names.some((name) => name.startsWith("."));
}
