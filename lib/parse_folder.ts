/**
 * The command `deno task parse DIR`: reads a folder of reports of any size into a store, on all processors.
 * What is in the store is not read again, so that a run that was ended goes on where it was.
 *
 * @module
 */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DATA, loadCodebook } from "./codebook/mod.ts";
import { loadFolder } from "./load/mod.ts";
import { whenParentEnds } from "./kernel/mod.ts";
import { callerFolder, type Language, LANGUAGES, type Ocr, oneOf, printable } from "./model/mod.ts";
import { type Project, projectAt, SETTINGS } from "./project/mod.ts";
import { countsOf, DEFAULT_YEARS, fileProgress, readingText } from "./run/mod.ts";
import { runCommand } from "./command/mod.ts";

/** Each process takes memory from the first file on. */
const MOST_JOBS = 64;

const USAGE = `Usage: deno task parse DIR [options]

  DIR          the folder of reports, or a project (deno task new)
  --store DIR  the folder that keeps what was read (default: out/.store of the project, else of Gongkai)
  --jobs N     how many processes parse, from 1 to ${MOST_JOBS} (default: one a processor, and no more than eight)
  --lang LANG  the language of the summary: zh, en (default: zh)
  --help       print this and stop

Files that cannot be read are named at the end, and in the frame "files". What is there already is not read
again: a run that was interrupted goes on where it was.`;

/** The exit statuses: all went well, nothing could be read or kept. */
const [WELL, FAILED] = [0, 1];

/** Where a folder without a project is kept: as `deno task notebooks --reports DIR` keeps it. */
const OUT = fileURLToPath(new URL("../out", import.meta.url));

if (import.meta.main) {
  // Where "deno task" is killed, what it runs would go on.
  whenParentEnds(() => Deno.exit(FAILED));
  Deno.exit(await main(Deno.args));
}

/** Runs a command line, prints what was read or is wrong, and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  return await runCommand(args, { usage: USAGE, read: readOptions, run: parse, failed: FAILED });
}

interface ParseOptions {
  readonly reports: string;
  readonly coded: string;
  readonly years: readonly number[];
  readonly ocr?: Ocr;
  readonly store: string;
  readonly jobs: number | undefined;
  readonly lang: Language;
  readonly project: Project | null;
}

/** `null` where help is asked for. Throws a `TypeError` for a wrong command line. */
function readOptions(args: readonly string[]): ParseOptions | null {
  const { values, positionals: [folder, ...others] } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      store: { type: "string" },
      jobs: { type: "string" },
      lang: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  if (folder === undefined || others.length > 0) {
    throw new TypeError(`Cannot parse "${[folder, ...others].join(" ").trim()}": it takes one DIR`);
  }
  const root = resolve(callerFolder(), folder);
  const project = isProject(root) ? projectAt(root) : null;
  const { lang = "zh", years = DEFAULT_YEARS, ocr } = project?.settings ?? {};
  return {
    reports: project?.reports ?? root,
    coded: project?.codings ?? "",
    years,
    ...(ocr === undefined ? {} : { ocr }),
    store: values.store === undefined
      ? join(project === null ? OUT : join(root, "out"), ".store")
      : storeIn(values.store),
    jobs: values.jobs === undefined ? undefined : jobsIn(values.jobs),
    lang: values.lang === undefined ? lang : oneOf(LANGUAGES, values.lang, "use the language"),
    project,
  };
}

/** A folder of reports may say what its data are, too. */
function isProject(root: string): boolean {
  return [SETTINGS, "reports"].every((name) => existsSync(join(root, name)));
}

function storeIn(path: string): string {
  if (path !== "") return resolve(callerFolder(), path);
  throw new TypeError('Cannot keep what is read in "": --store names a folder');
}

function jobsIn(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new TypeError(
    `Cannot parse in "${text}" processes: a whole number from 1 to ${MOST_JOBS} is expected`,
  );
}

async function parse(options: ParseOptions): Promise<number> {
  const { lang, jobs, project, ...loading } = options;
  const codebook = loadCodebook(DATA, project);
  const { frames, sheets } = await loadFolder(loading, codebook, {
    jobs,
    onFile: fileProgress(lang),
  });
  const counts = countsOf(frames, sheets);
  const lines = readingText(counts, lang, (frame) => `frame "${frame}"`);
  console.log(printable([...lines, loading.store].join("\n")));
  return counts.parsed.reports + counts.coded.reports > 0 ? WELL : FAILED;
}
