import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { projectAt } from "@/project/mod.ts";

/** What the command line of `deno task html` says. */
export interface HtmlArguments {
  /** The folder of the run whose notebooks are rendered. */
  readonly out: string;
  readonly help: boolean;
}

/**
 * Reads the command line. Relative paths start from `cwd`; the run is that of the project where one is
 * named, else that of the library in `root`, unless `--out` says which.
 *
 * Throws a `TypeError` for an unknown option or a second word, and as `projectAt` does.
 */
export function htmlArguments(args: readonly string[], cwd: string, root: string): HtmlArguments {
  const { values: { out, help }, positionals: [folder, ...others] } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: "string" }, help: { type: "boolean", default: false } },
  });
  if (others.length > 0) {
    throw new TypeError(`Cannot render "${others.join(" ")}": it takes one DIR`);
  }
  const run = folder === undefined ? root : projectAt(resolve(cwd, folder)).root;
  return { out: out === undefined ? resolve(run, "out") : resolve(cwd, out), help };
}
