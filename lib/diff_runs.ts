/**
 * The command `deno task diff RUN1 RUN2`: what differs between two runs, in the terminal, as CSV and as
 * a page.
 *
 * @module
 */
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Codebook, DATA, loadCodebook } from "./codebook/mod.ts";
import {
  changesFrame,
  type Diff,
  diffFrames,
  diffLists,
  diffText,
  isEqual,
  readRun,
  type Run,
  runNotes,
} from "./diff/mod.ts";
import { callerFolder, oneOf, printable } from "./model/mod.ts";
import { findProject } from "./project/mod.ts";
import { listPage } from "./run/mod.ts";
import { runCommand } from "./command/mod.ts";
import { csvOf, hashFile, writeWhole } from "./write/mod.ts";

const USAGE = `Usage: deno task diff RUN1 RUN2 [options]

Lists what differs between two runs of deno task notebooks: reports, files, figures and findings that
were added, removed or changed, with what follows from each, and results. docs/project.md says how
rows are recognized.

  RUN1, RUN2       the folder out of a run, a project, or a folder of frames
  --out FILE.csv   write everything as CSV, a row for each column that differs
  --html FILE      write it as a page
  --lines N        print at most N lines of changes (default: 200)
  --lang zh|en     the language of terminal and page (default: zh)
  --help           print this and stop

It ends with the status 0 where nothing differs and 1 where something does; a wrong command line ends
with 2.`;

/** The exit statuses, as those of diff(1): nothing differs, something does, the command line is wrong. */
const [EQUAL, DIFFERENT, MISUSED] = [0, 1, 2];

/** Rows of each list of the page: more cannot be read, and a browser is slow with more. */
const PAGE_ROWS = 2000;

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs a command line, prints what differs or is wrong, and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  return await runCommand(args, { usage: USAGE, read: optionsOf, run: compare, failed: MISUSED });
}

interface Options {
  readonly runs: readonly [string, string];
  readonly out: string | null;
  readonly html: string | null;
  readonly lines: number;
  readonly lang: "zh" | "en";
}

/** What a command line asks for; `null` for help. */
function optionsOf(args: readonly string[]): Options | null {
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: text, html: text, lines: text, lang: text, help: { type: "boolean" } },
  });
  if (values.help) return null;
  const [first, second, ...others] = positionals;
  if (first === undefined || second === undefined || others.length > 0) {
    throw new TypeError(`Cannot compare "${positionals.join(" ")}": it takes two runs`);
  }
  const pathOf = (path: string) => resolve(callerFolder(), path);
  const { out, html, lines = "200", lang = "zh" } = values;
  if (!/^\d+$/.test(lines)) {
    throw new TypeError(`Cannot print the lines "${lines}": it is a whole number, as 200`);
  }
  return {
    runs: [pathOf(first), pathOf(second)],
    out: out === undefined ? null : pathOf(out),
    html: html === undefined ? null : pathOf(html),
    lines: Number(lines),
    lang: oneOf(["zh", "en"], lang, "use the language"),
  };
}

async function compare({ runs, out, html, lines, lang }: Options): Promise<number> {
  const [before, after] = [readRun(runs[0]), readRun(runs[1])];
  const diff = diffFrames(before.frames, after.frames, await equalFiles(before, after));
  const options = { lang, codebook: codebookOf(runs[1]), names: namesOf(runs) };
  const notes = runNotes(before, after).map((note) => note[lang]);
  console.log(printable([...notes, ...diffText(diff, { ...options, lines })].join("\n")));
  if (out !== null) await writeWhole(out, csvOf(changesFrame(diff)));
  if (html !== null) {
    const page = diffLists(diff, { ...options, rows: PAGE_ROWS });
    await writeWhole(html, listPage({ ...page, summary: [...notes, ...page.summary] }));
  }
  return statusOf(diff);
}

/** That of the project which a run is in: its own indicators have labels, too. */
function codebookOf(run: string): Codebook {
  const project = findProject(run);
  return project === null ? loadCodebook() : loadCodebook(DATA, project);
}

function statusOf(diff: Diff): number {
  return isEqual(diff) ? EQUAL : DIFFERENT;
}

/** Runs by the ends of their paths: two folders are often both called `out`. */
function namesOf([first, second]: readonly [string, string]): readonly [string, string] {
  if (basename(first) !== basename(second)) return [basename(first), basename(second)];
  const longer = (path: string) => `${basename(dirname(path))}/${basename(path)}`;
  return [longer(first), longer(second)];
}

/** The frames whose files are byte for byte the same: they need not be read. */
async function equalFiles(before: Run, after: Run): Promise<ReadonlySet<string>> {
  const equal = new Set<string>();
  for (const [name, path] of before.paths) {
    const other = after.paths.get(name);
    if (other !== undefined && await hasSameBytes(path, other)) equal.add(name);
  }
  return equal;
}

async function hasSameBytes(path: string, other: string): Promise<boolean> {
  const sizes = await Promise.all([path, other].map(async (path) => (await Deno.stat(path)).size));
  if (sizes[0] !== sizes[1]) return false;
  const hashes = await Promise.all(
    [path, other].map(async (path) => (await hashFile(path)).sha256),
  );
  return hashes[0] === hashes[1];
}
