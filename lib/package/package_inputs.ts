import { createHash } from "node:crypto";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { DataFrame } from "nodejs-polars";
import { filesIn } from "@/codebook/mod.ts";
import { ownNotebook, type Project, SETTINGS, type Settings } from "@/project/mod.ts";
import type { PackagedRun } from "./packaged_run.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Where the inputs of a run lie. */
export interface Inputs {
  readonly project: Project | null;
  readonly reports: string;
  /** A file or folder; empty for none. */
  readonly coded: string;
  readonly notebooks: string;
}

/** The inputs of a run: those that it was asked for, else the project's, else the library's own. */
export function inputsOf({ stamp }: Pick<PackagedRun, "stamp">, project: Project | null): Inputs {
  const { reports = join(ROOT, "data/reports"), coded = `${ROOT}data/coded/coded-figures.csv` } =
    stamp.parameters;
  return {
    project,
    reports: String(reports),
    coded: String(coded),
    notebooks: project?.notebooks ?? join(ROOT, "notebooks"),
  };
}

/**
 * Throws an `Error` where the reports or codings of the run are no longer there, and for the first file of
 * codings, corrections, additions or notebooks that is younger than the run: the package would hold what
 * the run did not read.
 */
export async function checkInputs(
  { project, reports, coded, notebooks }: Inputs,
  { notebooks: executed, stamp }: Pick<PackagedRun, "notebooks" | "stamp">,
): Promise<void> {
  const lost = [reports, coded].find((path) => path !== "" && statOf(path) === null);
  if (lost !== undefined) throw again(lost, LOST);
  const starts = executed.map(({ notebook, milliseconds }) => {
    const { finished } = Object(notebook.metadata.gongkai);
    return Date.parse(String(finished ?? stamp.finished)) - milliseconds;
  });
  const start = Math.min(...starts);
  const folders = [
    notebooks,
    ...(coded === "" ? [] : [coded]),
    ...(project === null ? [] : [project.corrections, project.codebook]),
  ];
  for (const path of folders.flatMap(pathsIn)) {
    const { mtime } = await Deno.stat(path);
    if (mtime === null || mtime.getTime() <= start) continue;
    throw again(path, "it was changed after the run");
  }
}

/** Tables beside reports that say what is known of them. */
const TABLES = ["reports.csv", "divisions.csv", SETTINGS];

/**
 * Writes the inputs below a folder: `codebook/`, `codings/`, `corrections/`, and `project/`, in which
 * the run can be made again; with `texts` the reports, too.
 *
 * Throws an `Error` for a report that is no longer the one that was read, or no longer there.
 */
export async function writeInputs(
  folder: string,
  { project, reports, coded, notebooks }: Inputs,
  { settings, files, texts }: {
    readonly settings: Readonly<Record<string, unknown>>;
    readonly files: DataFrame;
    readonly texts: boolean;
  },
): Promise<void> {
  await copy(join(ROOT, "data/codebook"), join(folder, "codebook"));
  await copy(join(ROOT, "data/lexicon"), join(folder, "codebook/lexicon"));
  await copy(join(ROOT, "data/corrections"), join(folder, "corrections"));
  const own = join(folder, "project");
  if (project !== null) {
    await copy(project.corrections, join(folder, "corrections"));
    await copy(project.corrections, join(own, "corrections"));
    await copy(project.codebook, join(own, "codebook"));
  }
  if (coded !== "") await copy(coded, join(folder, "codings"));
  const examples = project === null ? `${ROOT}data/examples/forms` : join(project.root, "examples");
  await copy(examples, join(own, "examples"));
  await writeText(join(own, SETTINGS), `${JSON.stringify(settings, null, 2)}\n`);
  for (const path of pathsIn(notebooks).filter((path) => /^\d\d_.*\.ipynb$/.test(basename(path)))) {
    const text = await Deno.readTextFile(path);
    const name = join(own, "notebooks", basename(path));
    await writeText(name, project === null ? ownNotebook(text) : text);
  }
  for (const table of TABLES) await copy(join(reports, table), join(own, "reports"));
  if (texts) await copyReports(reports, join(own, "reports"), files);
}

async function copyReports(from: string, to: string, reports: DataFrame): Promise<void> {
  const hashes = new Map(
    reports.select("source_file", "sha256").rows()
      .flatMap(([file, hash]) => file === null ? [] : [[String(file), hash]]),
  );
  const paths = new Map(
    pathsIn(from).map((path) => [relative(from, path).replaceAll("\\", "/"), path]),
  );
  const lost = hashes.keys().find((file) => !wayTo(file).some((name) => paths.has(name)));
  if (lost !== undefined) throw again(join(from, lost), LOST);
  for (const [name, path] of paths) {
    const content = await Deno.readFile(path);
    const hash = hashes.get(name);
    if (hash !== undefined && hash !== createHash("sha256").update(content).digest("hex")) {
      throw again(path, "it was changed after the run");
    }
    await writeBytes(join(to, name), content);
  }
}

/** A file with all that it lies in: one of an archive, or a sheet, is there where that is. */
function wayTo(file: string): readonly string[] {
  const steps = file.split("/");
  return steps.map((_, index) => steps.slice(0, index + 1).join("/"));
}

const LOST = "the run read it, but it is not there";

function again(path: string, state: string): Error {
  return new Error(`Cannot package "${path}": ${state}; run the notebooks again`);
}

/** The files at a path: of a folder those in it, hidden ones left out; none where nothing is there. */
function pathsIn(path: string): string[] {
  const info = statOf(path);
  if (info === null) return [];
  if (info.isFile) return [path];
  return filesIn(path).filter((name) => !/(?:^|\/)[.~]/.test(name)).map((name) => join(path, name));
}

function statOf(path: string): Deno.FileInfo | null {
  try {
    return Deno.statSync(path);
  } catch {
    return null;
  }
}

/** Copies a file, or the files of a folder, into a folder; nothing where nothing is there. */
async function copy(from: string, to: string): Promise<void> {
  for (const path of pathsIn(from)) {
    const name = path === from ? basename(path) : relative(from, path);
    await writeBytes(join(to, name), await Deno.readFile(path));
  }
}

async function writeText(path: string, text: string): Promise<void> {
  await writeBytes(path, new TextEncoder().encode(text));
}

async function writeBytes(path: string, content: Uint8Array): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeFile(path, content);
}

/** What `gongkai.json` of the package's project says: the settings, and what the run was asked for. */
export function packagedSettings(
  settings: Settings,
  { parameters, data, stamp }: PackagedRun,
): Readonly<Record<string, unknown>> {
  const { package: described, ocr } = settings;
  return {
    ...(data.note === undefined ? {} : { data_note: data.note }),
    ...parameters,
    ...(ocr === undefined ? {} : { ocr }),
    ...(described === undefined ? {} : { package: described }),
    version: stamp.version,
  };
}
