/**
 * The command `deno task new DIR`, which makes a project.
 *
 * @module
 */
import { resolve } from "node:path";
import { callerFolder } from "./model/mod.ts";
import { makeProject } from "./project/mod.ts";
import { runCommand } from "./command/mod.ts";

const USAGE = `Usage: deno task new DIR

Makes a project in DIR, a new or empty folder outside Gongkai's own: reports/, codings/, corrections/,
codebook/, notebooks/, gongkai.json and a README that says what goes where.`;

/** The exit statuses: all went well, the project cannot be made or the command line is wrong. */
const [WELL, MISUSED] = [0, 2];

if (import.meta.main) Deno.exit(await main(Deno.args));

/** Runs a command line, prints what was made or is wrong, and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  return await runCommand(args, { usage: USAGE, read: folderIn, run: make, failed: MISUSED });
}

/** `null` where help is asked for. */
function folderIn([folder = "", ...others]: readonly string[]): string | null {
  if (folder === "--help") return null;
  if (folder !== "" && !folder.startsWith("-") && others.length === 0) {
    return resolve(callerFolder(), folder);
  }
  const given = [folder, ...others].join(" ");
  throw new TypeError(`Cannot make a project of "${given}": it takes one folder`);
}

async function make(folder: string): Promise<number> {
  console.log(made((await makeProject(folder)).root));
  return WELL;
}

function made(root: string): string {
  return `${root}\n\n请把报告放进其中的 reports/，然后运行\nPut reports into reports/ there, then run\n\n` +
    `    deno task notebooks "${root}"`;
}
