/**
 * The command `deno task package [DIR] --out FILE`, which makes a replication package of a run.
 *
 * @module
 */
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { DATA, filesIn, loadCodebook } from "./codebook/mod.ts";
import { interruption, runCommand } from "./command/mod.ts";
import { whenParentEnds } from "./kernel/mod.ts";
import { callerFolder, checkWritable, oneOf, printable } from "./model/mod.ts";
import { checkInputs, inputsOf, packagedRun, writePackage, zipChunks } from "./package/mod.ts";
import { findProject, type Project, projectAt, type Settings } from "./project/mod.ts";
import { selectNotebooks } from "./run/mod.ts";
import { writeChunks } from "./write/mod.ts";

const USAGE = `Usage: deno task package [DIR] --out FILE [options]

Makes a replication package of the last run: data with labels for Stata, R and spreadsheets, dictionary,
codebook, codings, corrections, charts, notebooks, sources, README, licence, and reproduce.sh.

  DIR              a project (deno task new) that was run (default: the run of the library's reports)
  --out FILE       a .zip, which is replaced, or a folder, which must be new or empty
  --run FOLDER     the folder that the run has written (default: out/ of DIR)
  --lang zh|en     the language of labels in Stata's files (default: that of the run)
  --help           print this and stop

Title, authors, licence and contact are those of "package" in gongkai.json. A run that failed, is not whole or
is mixed of several ends with the status 1; a wrong command line ends with 2.`;

/** The exit statuses: all went well, the run cannot be packaged. */
const [WELL, FAILED] = [0, 1];

/** Those of labels. */
const LANGUAGES = ["zh", "en"] as const;

const ROOT = fileURLToPath(new URL("../", import.meta.url));

if (import.meta.main) {
  // Where "deno task" is killed, what it runs would go on.
  whenParentEnds(() => Deno.kill(Deno.pid, "SIGINT"));
  Deno.exit(await main(Deno.args));
}

/** What the command line says. */
interface Options {
  readonly project: Project | null;
  readonly run: string;
  readonly out: string;
  readonly lang: "zh" | "en" | null;
}

/** Runs the command line `args` and resolves with its exit status. */
export async function main(args: readonly string[]): Promise<number> {
  return await runCommand(args, {
    usage: USAGE,
    read: optionsOf,
    run: makePackage,
    failed: FAILED,
  });
}

async function optionsOf(args: readonly string[]): Promise<Options | null> {
  const { values, positionals: [dir, ...others] } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: "string" },
      run: { type: "string" },
      lang: { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return null;
  if (others.length > 0) {
    throw new TypeError(`Cannot package "${others.join(" ")}": it takes one DIR`);
  }
  if (values.out === undefined) throw new TypeError("Cannot package: --out FILE is missing");
  const project = dir === undefined ? null : projectAt(resolve(callerFolder(), dir));
  const out = resolve(callerFolder(), values.out);
  await checkOut(out);
  return {
    project,
    run: values.run === undefined
      ? join(project?.root ?? ROOT, "out")
      : resolve(callerFolder(), values.run),
    out,
    lang: values.lang === undefined ? null : oneOf(LANGUAGES, values.lang, "use the language"),
  };
}

/** Nothing that the command did not make is written over. */
async function checkOut(out: string): Promise<void> {
  const info = await Deno.stat(out).catch(() => null);
  const refused = (state: string) => new TypeError(`Cannot write the package "${out}": ${state}`);
  if (out.endsWith(".zip")) {
    if (info?.isDirectory) throw refused("it is a folder");
  } else if (info?.isFile) throw refused("it is a file; the name of an archive ends with .zip");
  else if (info !== null && (await Array.fromAsync(Deno.readDir(out))).length > 0) {
    throw refused("the folder is not empty; choose a new one");
  }
}

async function makePackage({ project, run: folder, out, lang }: Options): Promise<number> {
  checkWritable(dirname(out), "write the package", "--out FILE names another place");
  const notebooks = await selectNotebooks(project?.notebooks ?? join(ROOT, "notebooks"));
  const run = await packagedRun(folder, notebooks.map((path) => basename(path, ".ipynb")));
  const inputs = inputsOf(run, project);
  await checkInputs(inputs, run);
  const settings: Settings = project?.settings ?? findProject(inputs.reports)?.settings ?? {};
  for (const key of ["title", "authors", "licence", "contact"] as const) {
    if (settings.package?.[key] === undefined) console.error(warning(key));
  }
  const codebook = loadCodebook(DATA, project);
  const own = run.parameters.lang === "en" ? "en" : "zh";
  const signal = interruption();
  const made = await Deno.makeTempDir({ dir: dirname(out), prefix: ".gongkai-" });
  try {
    const parts = { run, inputs, settings, codebook, lang: lang ?? own, signal };
    await writePackage(made, parts);
    await (out.endsWith(".zip") ? zip(made, out, signal) : move(made, out));
  } finally {
    for (const path of [made, unfinished(made)]) {
      await Deno.remove(path, { recursive: true }).catch(() => {});
    }
  }
  console.log(printable(out));
  return WELL;
}

function warning(key: string): string {
  const setting = `"package": { "${key}": … }`;
  return `数据包未写明 ${key}：请在 gongkai.json 中写上 ${setting}\n` +
    `The package states no ${key}: set ${setting} in gongkai.json`;
}

async function move(made: string, out: string): Promise<void> {
  if (Deno.build.os !== "windows") await Deno.chmod(made, 0o777 & ~Deno.umask());
  await Deno.remove(out).catch(() => {});
  await Deno.rename(made, out);
}

/** The archive holds one folder, named like it. */
async function zip(made: string, out: string, signal: AbortSignal): Promise<void> {
  const name = basename(out, ".zip");
  const files = filesIn(made).map((path) => ({
    name: `${name}/${path}`,
    chunks: chunksOf(join(made, path), signal),
  }));
  await writeChunks(unfinished(made), zipChunks(files));
  await Deno.rename(unfinished(made), out);
}

/** The archive, until it is whole: beside the folder that is packed. */
function unfinished(made: string): string {
  return `${made}.tmp`;
}

/** Opens the file when it is its turn. */
async function* chunksOf(path: string, signal: AbortSignal): AsyncIterable<Uint8Array> {
  signal.throwIfAborted();
  yield* (await Deno.open(path)).readable;
}
