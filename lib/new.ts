/**
 * The command `deno task new DIR`, which makes a project.
 *
 * @module
 */
import { resolve } from "node:path";
import { callerFolder, printable } from "./model/mod.ts";
import { makeProject } from "./project/mod.ts";

const USAGE = `Usage: deno task new DIR

Makes a project in DIR, a new or empty folder outside Gongkai's own: reports/, codings/, corrections/,
codebook/, notebooks/ and gongkai.json, with a README in each.`;

/** The exit statuses: all went well, the command line is wrong. */
const [WELL, MISUSED] = [0, 2];

if (import.meta.main) Deno.exit(await main(Deno.args));

async function main(args: readonly string[]): Promise<number> {
  const [folder = "", ...others] = args;
  try {
    if (folder === "--help") console.log(USAGE);
    else if (folder === "" || folder.startsWith("-") || others.length > 0) {
      throw new TypeError(`Cannot make a project of "${args.join(" ")}": it takes one folder`);
    } else console.log(made((await makeProject(resolve(callerFolder(), folder))).root));
    return WELL;
  } catch (error) {
    console.error(
      `${printable(error instanceof Error ? error.message : String(error))}\n\n${USAGE}`,
    );
    return MISUSED;
  }
}

function made(root: string): string {
  return `${root}\n\nPut reports into reports/ there, then run\n\n    deno task notebooks "${root}"`;
}
