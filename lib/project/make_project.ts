import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkWritable, VERSION } from "@/model/mod.ts";
import { linkLibrary } from "./link_library.ts";
import { type Project, projectAt } from "./project.ts";
import { SETTINGS } from "./settings.ts";
import { stepsWithin } from "./steps_within.ts";

const LIBRARY = new URL("../../", import.meta.url);
const TEMPLATE = new URL("template/", import.meta.url);

/** What the defaults of the library's notebooks are in a project. */
const DEFAULTS: readonly (readonly [string, string])[] = [
  ["../data/reports", "../reports"],
  ["../data/coded/coded-figures.csv", "../codings"],
  ["../data/examples/forms", "../examples"],
];

/**
 * Makes a project in `root`, an absolute path of a folder that is not there yet or is empty: folders
 * with a word on what goes in, `reports.csv` and `gongkai.json` to fill in, and copies of the
 * library's notebooks, which read the project.
 *
 * Throws a `TypeError` where something is in the way, or `root` lies in the library: a project there
 * would be lost with the next version. Then nothing is written.
 */
export async function makeProject(root: string): Promise<Project> {
  await checkRoot(root);
  checkWritable(dirname(root), "make the project", "choose a place that can be written");
  const made = await Deno.makeTempDir({ dir: dirname(root), prefix: ".gongkai-" });
  try {
    await copyFolder(TEMPLATE, made);
    await Deno.rename(join(made, "gitignore"), join(made, ".gitignore"));
    await stampVersion(join(made, SETTINGS));
    await copyNotebooks(join(made, "notebooks"));
    await copyFolder(new URL("data/examples/forms/", LIBRARY), join(made, "examples"));
    linkLibrary(made);
    if (Deno.build.os !== "windows") await Deno.chmod(made, 0o777 & ~Deno.umask());
    await Deno.remove(root).catch(() => {});
    await Deno.rename(made, root);
  } catch (error) {
    await Deno.remove(made, { recursive: true });
    throw error;
  }
  return projectAt(root);
}

async function checkRoot(root: string): Promise<void> {
  const refused = (state: string) => new TypeError(`Cannot make the project "${root}": ${state}`);
  if (stepsWithin(fileURLToPath(LIBRARY), root) !== null) {
    throw refused("it lies in Gongkai's own folder; choose a place outside");
  }
  const entries = await Array.fromAsync(Deno.readDir(root)).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return [];
    if (error instanceof Deno.errors.NotADirectory) throw refused("there is a file of that name");
    throw error;
  });
  if (entries.length === 0) return;
  throw refused(`the folder is not empty, it has "${entries[0]!.name}"; choose a new one`);
}

async function copyFolder(from: URL, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isFile } of Deno.readDir(from)) {
    const target = join(to, name);
    if (isFile) await Deno.writeFile(target, await Deno.readFile(new URL(name, from)));
    else await copyFolder(new URL(`${name}/`, from), target);
  }
}

async function stampVersion(path: string): Promise<void> {
  const settings = { ...JSON.parse(await Deno.readTextFile(path)), version: VERSION };
  await Deno.writeTextFile(path, `${JSON.stringify(settings, null, 2)}\n`);
}

async function copyNotebooks(to: string): Promise<void> {
  const from = new URL("notebooks/", LIBRARY);
  await Deno.mkdir(to, { recursive: true });
  for await (const { name } of Deno.readDir(from)) {
    if (!/^\d\d_.*\.ipynb$/.test(name)) continue;
    await Deno.writeTextFile(
      join(to, name),
      ownNotebook(await Deno.readTextFile(new URL(name, from))),
    );
  }
}

/** A notebook of the library as it stands in a project. */
export function ownNotebook(text: string): string {
  return DEFAULTS.reduce((text, [library, project]) => text.replaceAll(library, project), text);
}
