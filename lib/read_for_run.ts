import { basename, dirname, join, resolve } from "node:path";
import { DATA, loadCodebook } from "./codebook/mod.ts";
import {
  countsOf,
  DEFAULT_YEARS,
  fileProgress,
  type ListedReading,
  pageFrames,
  readingText,
} from "./run/mod.ts";
import { lazily } from "./frame/mod.ts";
import { loadFolder, type LoadOptions } from "./load/mod.ts";
import type { Language } from "./model/mod.ts";
import type { Project } from "./project/mod.ts";
import { dataStamp } from "./tabulate/mod.ts";
import { writeFrames } from "./write/mod.ts";

/** Where a run writes, and how it says what it does. */
export interface ReadForRunOptions {
  readonly project: Project | null;
  readonly out: string;
  readonly lang: Language;
  /** Hears how many files were read of how many; default: prints it. */
  readonly onFile?: (done: number, of: number) => void;
}

/**
 * Reads what the notebooks of a run will read, shows how far it has come, and writes all that was read
 * to `<out>/frames`, whatever notebooks are chosen.
 *
 * Throws as `load` does, and an `Error` that says why where no report and no coded figure could be
 * read.
 */
export async function readForRun(
  options: LoadOptions,
  { project, out, lang, onFile = fileProgress(lang) }: ReadForRunOptions,
): Promise<ListedReading> {
  const start = performance.now();
  const codebook = loadCodebook(DATA, project);
  const { frames, sheets } = await loadFolder(
    { years: DEFAULT_YEARS, ...options },
    codebook,
    { onFile },
  );
  const parameters = { lang, years: options.years ?? DEFAULT_YEARS };
  const data = dataStamp(frames);
  await writeFrames(lazily(frames), join(out, "frames"), { data, parameters });
  const counts = countsOf(frames, sheets);
  const reading = { ...counts, data: data.sha256, milliseconds: performance.now() - start };
  if (counts.parsed.reports + counts.coded.reports > 0) {
    return { ...reading, folder: shown(options.reports), listed: pageFrames(frames), codebook };
  }
  throw new Error(
    `Cannot read any report of "${options.reports}":\n${readingText(reading, lang).join("\n")}`,
  );
}

/** A folder by its name and that of the one around it: a page is shown to others. */
function shown(folder: string): string {
  return join(basename(dirname(resolve(folder))), basename(resolve(folder)));
}
